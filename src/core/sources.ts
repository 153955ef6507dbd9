import type { CountName } from './counts.ts';
import type { TextName } from './text-name.ts';

/**
 * The properties of a source's counts. The names of its texts contain its own: `uiSourceHotPapers`, and
 * `uiMarkHotPapers` for the abbreviation.
 */
interface SourceRow {
  /** The counts that its score sums; others are only shown. Empty if it counts nothing. */
  scored: readonly CountName[];
  /** Set if a badge needs no abbreviation before its counts: their symbols identify the source. */
  known?: true;
  /** The hosts of its posts: domains of two parts; subdomains also match. */
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

/** The source of counts. `arxiv` and `papers` list papers without counts. */
export type SourceId = keyof typeof ROWS;

export const SOURCES: Readonly<Record<SourceId, SourceRow>> = ROWS;

/** All sources in display order. */
export const SOURCE_IDS = Object.keys(ROWS) as SourceId[];

/** Further properties of a source. Separate, so that `badge.js` stays small. */
interface SourceFacts {
  /** Whose metadata of a paper is used: the higher number wins. Listing pages have 2. */
  trust: 1 | 2 | 3 | 4 | 5;
  /** Set if each digest continues the previous counts. Otherwise a digest counts only what is new on its day. */
  cumulative?: true;
  /** Set if it is requested every day, for every paper; the value is the default of its switch. */
  daily?: 'on' | 'off';
  /** The name of the service with its posts, if it differs from the source's own. */
  service?: TextName;
  /** The pattern of a post's URL, with the handle as group 1, if its domains also have other pages. */
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

/** The sources that are requested every day. */
export type DailySourceId = {
  [Id in SourceId]: (typeof FACTS)[Id] extends { daily: string } ? Id : never;
}[SourceId];

/** Also fetched: a feed, the Hot Papers archive, and a custom address. */
const OTHERS_FETCHED = ['feed', 'archive', 'custom'] as const;

export type FetchedSourceId = DailySourceId | (typeof OTHERS_FETCHED)[number];

/** Whether the source is requested every day, so that a missing count is meaningful. */
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

/** The source whose service hosts a post: https, and one of the domains in the table; undefined for other links. */
export function sourceOfPost(url: string): SourceId | undefined {
  const domain = /^https:\/\/(?:\w+\.)?(\w+\.\w+)\//.exec(url)?.[1] ?? '';
  return SOURCE_IDS.find((id) => SOURCES[id].posts?.includes(domain));
}
