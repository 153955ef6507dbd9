import { addDays, DAY_MS, startOf, utcDay } from '../../src/core/days.ts';

/** A made-up world in which papers are discussed: every figure follows from the seed and the time. */

const HOUR = 3_600_000;
const CATEGORIES = [
  'cs.CL',
  'cs.CV',
  'math.AG',
  'astro-ph.GA',
  'hep-th',
  'q-bio.NC',
  'econ.EM',
  'stat.ML',
];
const WHAT = [
  'Words',
  'Kettles',
  'Lighthouses',
  'Curves',
  'Galaxies',
  'Neurons',
  'Markets',
  'Bicycles',
];
const HOW = ['a Survey of', 'Learning', 'Counting', 'Proofs about', 'Noise in', 'A Theory of'];
const WHERE = [
  'at Night',
  'without Data',
  'from Above',
  'in Kitchens',
  'on $\\mathbb{R}^2$',
  'under Load',
];
const NAMES = ['Ida Berg', 'Tomás Núñez', 'Mei Lin', 'Jean Petit', 'Ada O’Hara', 'Noor Haddad'];
/** Counts grow for so long after a post or list appeared. */
const GROWING = 48 * HOUR;
const PAPERS_A_DAY = 12;

export interface MadeUpPaper {
  id: string;
  title: string;
  authors: string[];
  categories: string[];
  abstract: string;
}

export interface MadeUpPost {
  uri: string;
  did: string;
  handle: string;
  time: number;
  deletedAt: number | null;
  isPrivate: boolean;
  record: Record<string, unknown>;
  likes: number;
  reposts: number;
}

/** A number from 0 up to a limit that follows from words alone. */
export function dice(limit: number, ...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of words.join(' ')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0) % limit;
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], ...words: (string | number)[]): T => {
  const found = list[dice(list.length, ...words)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** What follows from a day is made once. */
function once<T>(make: (day: string) => T): (day: string) => T {
  const made = new Map<string, T>();
  return (day) => {
    const known = made.get(day) ?? make(day);
    made.set(day, known);
    return known;
  };
}

export const papersOfDay = once(makePapers);

function makePapers(day: string): MadeUpPaper[] {
  return Array.from({ length: PAPERS_A_DAY }, (_, index) => {
    const number = Number(day.slice(8)) * 100 + index + 1;
    const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(number).padStart(5, '0')}`;
    const what = pick(WHAT, 'what', id);
    return {
      id,
      title: `${pick(HOW, 'how', id)} ${what} ${pick(WHERE, 'where', id)}`,
      authors: NAMES.slice(0, 1 + dice(NAMES.length, 'authors', id)),
      categories: [...new Set([pick(CATEGORIES, 'first', id), pick(CATEGORIES, 'second', id)])],
      abstract:
        `We think about ${what.toLowerCase()} for $n < ${dice(90, 'n', id)}$ & more. ${'It is made up. '.repeat(4)}`.trim(),
    };
  });
}

export function paperOfId(id: string): MadeUpPaper | undefined {
  const number = Number(id.slice(5));
  const day = `20${id.slice(0, 2)}-${id.slice(2, 4)}-${String(Math.floor(number / 100)).padStart(2, '0')}`;
  return papersOfDay(day).find((paper) => paper.id === id);
}

/** How far a count that ends at a number has grown. */
function grown(final: number, age: number): number {
  return Math.floor(final * Math.min(1, Math.max(0, age / GROWING)));
}

export function huggingFaceList(day: string, now: number): unknown[] {
  const weekday = new Date(startOf(day)).getUTCDay();
  if (weekday === 0 || weekday === 6) return [];
  return papersOfDay(day)
    .slice(0, 6)
    .map(({ id, title, authors, abstract }) => ({
      paper: {
        id,
        title,
        summary: abstract,
        authors: authors.map((name) => ({ name })),
        upvotes: grown(2 + dice(200, 'votes', id), now - startOf(day)),
        submittedOnDailyAt: `${day}T00:00:01.000Z`,
      },
      title,
      numComments: dice(5, 'comments', id),
      submittedBy: { fullname: 'Sam Submitter', name: 'sam' },
    }));
}

export function stories(from: number, to: number, now: number): unknown[] {
  const day = utcDay(from);
  return papersOfDay(day)
    .slice(4, 8)
    .map(({ id, title }, index) => ({ id, title, time: startOf(day) + index * 5 * HOUR }))
    .filter(({ time }) => time >= from && time < to && time <= now)
    .map(({ id, title, time }) => ({
      objectID: String(46_000_000 + dice(1_000_000, 'story', id)),
      title,
      url: `https://arxiv.org/abs/${id}v1`,
      author: 'ada',
      points: 1 + grown(dice(300, 'points', id), now - time),
      num_comments: dice(40, 'talk', id),
      created_at_i: Math.floor(time / 1000),
    }));
}

const LINKS: readonly ((id: string) => string)[] = [
  (id) => `https://arxiv.org/abs/${id}`,
  (id) => `https://arxiv.org/pdf/${id}v1`,
  (id) => `https://doi.org/10.48550/arXiv.${id}`,
  (id) => `https://www.alphaxiv.org/abs/${id}`,
  (id) => `https://huggingface.co/papers/${id}`,
];

/** The posts of a day, by time. */
export const postsOfDay = once(makePosts);

function makePosts(day: string): MadeUpPost[] {
  const papers = papersOfDay(day);
  const posts = papers.flatMap(({ id }) =>
    Array.from({ length: dice(6, 'posts', id) }, (_, index) => postOf(id, day, index)),
  );
  const bot = postOf('digest', day, 0);
  bot.record.facets = papers.slice(0, 5).map(({ id }) => link(LINKS[0]?.(id) ?? ''));
  return [...posts, bot].sort((a, b) => a.time - b.time);
}

function postOf(id: string, day: string, index: number): MadeUpPost {
  const account = 'abcdefghij'[dice(10, 'account', id, index)] ?? 'a';
  const did = `did:plc:${account.repeat(24)}`;
  const time = startOf(day) + dice(DAY_MS, 'time', id, index);
  const key = `3m${dice(2 ** 31, 'key', id, index, day)
    .toString(36)
    .padStart(8, '0')}2k`;
  const href = pick(LINKS, 'form', id, index)(id);
  const record: Record<string, unknown> = {
    $type: 'app.bsky.feed.post',
    createdAt: new Date(time).toISOString(),
    langs: ['en'],
    text: `Look: ${href}`,
    ...(index % 2 === 0 ? { facets: [link(href)] } : {}),
  };
  return {
    uri: `at://${did}/app.bsky.feed.post/${key}`,
    did,
    handle: `${account}.example.com`,
    time,
    deletedAt: dice(9, 'deleted', id, index) === 0 ? time + 5 * HOUR : null,
    isPrivate: account === 'j',
    record,
    likes: dice(60, 'likes', id, index),
    reposts: dice(20, 'reposts', id, index),
  };
}

function link(uri: string) {
  const features = [{ $type: 'app.bsky.richtext.facet#link', uri }];
  return { features, index: { byteStart: 6, byteEnd: 9 } };
}

export function viewOf(post: MadeUpPost, now: number): unknown {
  const age = now - post.time;
  const labels = post.isPrivate ? [{ src: post.did, val: '!no-unauthenticated' }] : [];
  return {
    uri: post.uri,
    author: { did: post.did, handle: post.handle, displayName: 'Somebody', labels },
    record: post.record,
    likeCount: grown(post.likes, age),
    repostCount: grown(post.reposts, age),
    quoteCount: 0,
    replyCount: 1,
    indexedAt: new Date(post.time).toISOString(),
    labels: [],
  };
}

/** The posts of some days before a time, by URI. */
export function postsBefore(now: number, days: number): Map<string, MadeUpPost> {
  const all = Array.from({ length: days }, (_, age) => addDays(utcDay(now), -age)).flatMap(
    postsOfDay,
  );
  return new Map(all.filter(({ time }) => time <= now).map((post) => [post.uri, post]));
}
