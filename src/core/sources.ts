import type { CountName } from './counts.ts';
import type { TextName } from './text-name.ts';

/** The properties of a source's counts. Its texts are named after it: `uiSourceHotPapers`, and `uiMarkHotPapers` in short. */
interface SourceRow {
  /** The counts that its score adds up; others are shown but do not count. Empty where it counts nothing. */
  scored: readonly CountName[];
  /** Its counts need no abbreviation at the start of a badge: their signs identify the source. */
  known?: true;
  /** The hosts of the posts that it counts: domains of two parts; subdomains count too. */
  posts?: readonly string[];
}

const ROWS = {
  'hot-papers': {
    scored: ['retweets', 'favorites'],
    known: true,
    posts: ['twitter.com', 'x.com'],
  },
  'hugging-face': {
    scored: ['upvotes'],
    posts: ['huggingface.co'],
  },
  'hacker-news': {
    scored: ['points'],
    posts: ['ycombinator.com'],
  },
  bluesky: {
    scored: ['reposts', 'likes'],
    posts: ['bsky.app'],
  },
  arxiv: { scored: [] },
  papers: { scored: [] },
} satisfies Record<string, SourceRow>;

/** Who counted. `arxiv` and `papers` list papers without counting anything. */
export type SourceId = keyof typeof ROWS;

export const SOURCES: Readonly<Record<SourceId, SourceRow>> = ROWS;

/** Every source, in the order in which pages list them. */
export const SOURCE_IDS = Object.keys(ROWS) as SourceId[];

/** What else is known of a source. A table of its own, because `badge.js`, which has to be small, leaves it out. */
interface SourceFacts {
  /** Whose words on a paper's title, authors … are taken: the higher number's. What a listing shows has 2. */
  trust: 1 | 2 | 3 | 4 | 5;
  /** Each digest counts on from the one before. Without it, a digest counts what is new on its day. */
  cumulative?: true;
  /** It is asked every day, for every paper. Whether that is switched on from the start. */
  daily?: 'on' | 'off';
  /** The name of the service with its posts, if it differs from the source's own. */
  service?: TextName;
  /** What the address of a post has to be, with its handle as the group, where not all on its domains are posts. */
  post?: RegExp;
}

const FACTS = {
  'hot-papers': { trust: 3, cumulative: true, service: 'panelX' },
  'hugging-face': {
    trust: 4,
    cumulative: true,
    daily: 'on',
    post: /^https:\/\/huggingface\.co\/papers\/(?:\d{4}\.\d{4,5}|[a-z-]{2,9}\/\d{7})$/,
  },
  'hacker-news': {
    trust: 1,
    daily: 'on',
    post: /^https:\/\/news\.ycombinator\.com\/item\?id=\d{1,15}$/,
  },
  bluesky: {
    trust: 1,
    daily: 'off',
    post: /^https:\/\/bsky\.app\/profile\/([\w.:%-]{1,300})\/post\/[\w.~:-]{1,100}$/,
  },
  arxiv: { trust: 5 },
  papers: { trust: 3 },
} satisfies Record<SourceId, SourceFacts>;

export const SOURCE_FACTS: Readonly<Record<SourceId, SourceFacts>> = FACTS;

/** Whether a value names a source. */
export function isSource(value: unknown): value is SourceId {
  return SOURCE_IDS.some((id) => id === value);
}

/** The sources that are asked every day. */
export type DailySourceId = {
  [Id in SourceId]: (typeof FACTS)[Id] extends { daily: string } ? Id : never;
}[SourceId];

/** What is fetched beside the sources that are asked every day: a feed, the archive of Hot Papers, an address of the reader's own. */
const OTHERS_FETCHED = ['feed', 'archive', 'custom'] as const;

export type FetchedSourceId = DailySourceId | (typeof OTHERS_FETCHED)[number];

/** Whether the source is asked every day, so that its silence about a paper says something. */
export function isDaily(source: SourceId): source is DailySourceId {
  return SOURCE_FACTS[source].daily !== undefined;
}

/** Whether a value names a source that can be fetched. */
export function isFetched(value: unknown): value is FetchedSourceId {
  return OTHERS_FETCHED.some((id) => id === value) || (isSource(value) && isDaily(value));
}

/** Whether the source counts anything. */
export function isCounting(source: SourceId): boolean {
  return SOURCES[source].scored.length > 0;
}

/** The source on whose service a post stands: https, and one of the domains in the table; undefined for other links. */
export function sourceOfPost(url: string): SourceId | undefined {
  const domain = /^https:\/\/(?:\w+\.)?(\w+\.\w+)\//.exec(url)?.[1] ?? '';
  return SOURCE_IDS.find((id) => SOURCES[id].posts?.includes(domain));
}
