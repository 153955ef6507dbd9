import { utcDay } from '../../core/days.ts';
import type { ArxivId, CountName, Counts, Day, Entry, Post } from '../../core/digest.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { StoredPost } from '../state.ts';

const SUMMED: readonly CountName[] = ['reposts', 'likes', 'quotes', 'replies'];

/**
 * The papers of a day on Bluesky, from that day's counted posts, one post per account. `people` is the number of
 * accounts. Papers whose posts have no likes and no reposts are omitted.
 * @param accounts the handles and DIDs whose posts count; empty for all
 */
export function blueskyEntries(
  posts: readonly StoredPost[],
  day: Day,
  accounts: ReadonlySet<string>,
): Entry[] {
  const papers = new Map<ArxivId, StoredPost[]>();
  for (const post of posts) {
    if (post.handle === '' || utcDay(post.time) !== day) continue;
    if (accounts.size > 0 && !accounts.has(didOf(post)) && !accounts.has(post.handle)) continue;
    for (const paper of post.papers) {
      const known = papers.get(paper);
      if (known === undefined) papers.set(paper, [post]);
      else known.push(post);
    }
  }
  const entries = [...papers].map(([arxivId, own]) => entryOf(arxivId, onePerAccount(own), day));
  const score = (entry: Entry) => scoreOf('bluesky', entry.counts) ?? 0;
  return entries
    .filter((entry) => score(entry) > 0)
    .sort((a, b) => score(b) - score(a) || (a.arxivId < b.arxivId ? -1 : 1))
    .map((entry, index) => ({ ...entry, rank: index + 1 }));
}

/** The account that wrote a post. */
function didOf({ uri }: StoredPost): string {
  return uri.slice('at://'.length).split('/')[0] ?? '';
}

/** The best post of each account, best first. */
function onePerAccount(posts: readonly StoredPost[]): StoredPost[] {
  const score = (post: StoredPost) => scoreOf('bluesky', post.counts) ?? 0;
  const best = [...posts].sort((a, b) => score(b) - score(a) || (a.uri < b.uri ? -1 : 1));
  const accounts = new Map<string, StoredPost>();
  for (const post of best) if (!accounts.has(didOf(post))) accounts.set(didOf(post), post);
  return [...accounts.values()];
}

function entryOf(arxivId: ArxivId, posts: readonly StoredPost[], day: Day): Entry {
  const counts: Counts = {};
  for (const name of SUMMED) {
    const known = posts.flatMap((post) => post.counts[name] ?? []);
    if (known.length > 0) counts[name] = known.reduce((sum, count) => sum + count, 0);
  }
  counts.people = posts.length;
  const times = posts.flatMap(({ observedAt }) => observedAt ?? []).sort();
  return {
    rank: 0,
    arxivId,
    title: posts.find(({ title }) => title !== '')?.title ?? '',
    authors: [],
    categories: [],
    counts,
    observedAt: times.at(-1) ?? null,
    abstract: '',
    posts: posts.map((post) => publicPost(post, day)),
    links: [],
  };
}

function publicPost({ uri, handle, counts }: StoredPost, day: Day): Post {
  const key = uri.slice(uri.lastIndexOf('/') + 1);
  const url = `https://bsky.app/profile/${handle}/post/${key}`;
  return { url, author: handle, handle, day, text: '', lang: '', counts };
}
