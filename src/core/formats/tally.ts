import type { Counts, Digest, Entry, Post, ReadResult, SourceId } from '../digest.ts';
import { scoreOf } from '../popularity.ts';

/** An entry before its place in the list and its counts, which are those of its posts, are known. */
export type Found = Omit<Entry, 'rank' | 'counts'>;

/** Unites what was found of each paper, adds up its posts, and ranks the papers by score. */
export function tally(source: SourceId, found: readonly Found[]): Entry[] {
  const papers = new Map<string, Found>();
  for (const item of found) {
    const known = papers.get(item.arxivId);
    papers.set(item.arxivId, known === undefined ? item : unite(known, item));
  }
  const scored = [...papers.values()].map((paper) => {
    const counts = addUp(paper.posts);
    return { paper, counts, score: scoreOf(source, counts) ?? -1 };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ paper, counts }, index) => ({ ...paper, counts, rank: index + 1 }));
}

/** One digest of the parts in which a source hands out a day. */
export function uniteParts(parts: readonly [ReadResult, ...ReadResult[]]): ReadResult {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const { source } = first.digest;
  const entries = tally(
    source,
    parts.flatMap((part) => part.digest.entries),
  );
  const digest: Digest = { ...first.digest, entries };
  return { digest, warnings: parts.flatMap((part) => part.warnings) };
}

function unite(known: Found, more: Found): Found {
  const urls = new Set(known.posts.map((post) => post.url));
  return {
    ...known,
    title: known.title || more.title,
    abstract: known.abstract || more.abstract,
    authors: known.authors.length > 0 ? known.authors : more.authors,
    posts: [...known.posts, ...more.posts.filter((post) => !urls.has(post.url))],
    links: [...new Set([...known.links, ...more.links])],
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
