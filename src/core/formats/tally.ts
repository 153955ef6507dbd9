import type { Counts, Digest, Entry, Post, ReadResult, SourceId } from '../digest.ts';
import { scoreOf } from '../popularity.ts';

/** An entry without its rank and its counts, which are summed from its posts. */
export type Found = Omit<Entry, 'rank' | 'counts'>;

/** Merges the results for each paper, sums the counts of its posts, and ranks the papers by score. */
export function tally(source: SourceId, found: readonly Found[]): Entry[] {
  const papers = new Map<string, [Found, ...Found[]]>();
  for (const item of found) {
    const known = papers.get(item.arxivId);
    if (known === undefined) papers.set(item.arxivId, [item]);
    else known.push(item);
  }
  const scored = [...papers.values()].map((places) => {
    const paper = unite(places);
    const counts = addUp(paper.posts);
    return { paper, counts, score: scoreOf(source, counts) ?? -1 };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ paper, counts }, index) => ({ ...paper, counts, rank: index + 1 }));
}

/** Merges the parts of a source's day into one digest. */
export function uniteParts(parts: readonly [ReadResult, ...ReadResult[]]): ReadResult {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const { source } = first.digest;
  const entries = tally(
    source,
    parts.flatMap((part) => part.digest.entries),
  );
  const digest: Digest = { ...first.digest, entries };
  const further = parts.flatMap((part) => part.others ?? []);
  return { digest, others: further, warnings: parts.flatMap((part) => part.warnings) };
}

/** Merges all results of a paper at once: one by one would copy all previous posts each time. */
function unite(places: readonly [Found, ...Found[]]): Found {
  const [first, ...others] = places;
  if (others.length === 0) return first;
  const posts = new Map<string, Post>();
  for (const post of places.flatMap((place) => place.posts)) {
    if (!posts.has(post.url)) posts.set(post.url, post);
  }
  const best = <T extends string | string[]>(of: (place: Found) => T): T =>
    of(places.find((place) => of(place).length > 0) ?? first);
  return {
    ...first,
    title: best(({ title }) => title),
    abstract: best(({ abstract }) => abstract),
    authors: best(({ authors }) => authors),
    posts: [...posts.values()],
    links: [...new Set(places.flatMap(({ links }) => links))],
  };
}

function addUp(posts: readonly Post[]): Counts {
  const sums: Counts = {};
  for (const { counts = {} } of posts) {
    for (const [name, count] of Object.entries(counts) as [keyof Counts, number][]) {
      sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}
