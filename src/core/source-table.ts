import type { CountName } from './counts.ts';
import type { TextName } from './text-name.ts';

/**
 * The properties of a source's counts. The names of its texts contain its own: `uiSourceHotPapers`, and
 * `uiMarkHotPapers` for the abbreviation.
 */
export interface SourceRow {
  /** The counts that its score sums; others are only shown. Empty if it counts nothing. */
  scored: readonly CountName[];
  /** Set if a badge needs no abbreviation before its counts: their symbols identify the source. */
  known?: true;
  /** The hosts of its posts: domains of two parts; subdomains also match. */
  posts?: readonly string[];
  /** The pattern of a post's URL, with the handle as group 1, if its hosts also have other pages. */
  post?: RegExp;
  /** The name of the service with its posts, if it differs from the source's own. */
  service?: TextName;
  /** Whose metadata of a paper is used: the higher number wins. Listing pages have 2. */
  trust: 1 | 2 | 3 | 4 | 5;
  /** Set if each digest continues the previous counts. Otherwise a digest counts only what is new on its day. */
  cumulative?: true;
  /** Set if it is requested every day, for every paper; the value is the default of its switch. */
  daily?: 'on' | 'off';
}

/** Every source of counts in display order. `arxiv` and `papers` list papers without counts. */
export const SOURCE_TABLE = {
  'hot-papers': {
    scored: ['retweets', 'favorites'],
    known: true,
    posts: ['twitter.com', 'x.com'],
    service: 'panelX',
    trust: 3,
    cumulative: true,
  },
  'hugging-face': {
    scored: ['upvotes'],
    posts: ['huggingface.co'],
    post: /^https:\/\/huggingface\.co\/papers\/(?:\d{4}\.\d{4,5}|[a-z-]{2,9}\/\d{7})$/,
    trust: 4,
    cumulative: true,
    daily: 'on',
  },
  'hacker-news': {
    scored: ['points'],
    posts: ['ycombinator.com'],
    post: /^https:\/\/news\.ycombinator\.com\/item\?id=\d{1,15}$/,
    trust: 1,
    daily: 'on',
  },
  bluesky: {
    scored: ['reposts', 'likes'],
    posts: ['bsky.app'],
    post: /^https:\/\/bsky\.app\/profile\/([\w.:%-]{1,300})\/post\/[\w.~:-]{1,100}$/,
    trust: 1,
    daily: 'off',
  },
  arxiv: { scored: [], trust: 5 },
  papers: { scored: [], trust: 3 },
} satisfies Record<string, SourceRow>;

/** What badges need of a row. The build leaves the rest out of `badge.js`, which has to stay small. */
export const BADGE_COLUMNS = ['scored', 'known', 'posts'] as const;
