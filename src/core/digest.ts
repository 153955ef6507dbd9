import { plainValue, type TextName, type TextValue } from './text-name.ts';

/**
 * The JSON-safe types that everything else speaks. Days are `YYYY-MM-DD`, instants are ISO 8601 in UTC
 * (`2021-02-13T22:40:53Z`). A count that is absent was not counted: absent is not zero.
 */

import type { CountName } from './counts.ts';
import type { SourceId } from './sources.ts';

export type Day = string;
export type Instant = string;
/** A base arXiv ID without version or subject class: `2102.06171`, `math/0601001`. */
export type ArxivId = string;

export type { CountName, SourceId };

/** Whole numbers from 0, each in the unit of its name. */
export type Counts = Partial<Record<CountName, number>>;

/** A tweet, a Bluesky post, a Hacker News story or a Hugging Face page, as plain text. */
export interface Post {
  /** https and on a known host; the key by which posts are united. */
  url: string;
  author: string;
  /** Without `@`; empty where the service has none. */
  handle: string;
  day: Day | null;
  text: string;
  /** BCP 47; empty where unknown. */
  lang: string;
  /** What the service counted for this post alone. */
  counts?: Counts;
}

/** One paper in one digest: a sighting, and the digest's facts about the paper. */
export interface Entry {
  /** From 1, in the digest's order. */
  rank: number;
  arxivId: ArxivId;
  /** Whitespace folded; empty where the digest has none. */
  title: string;
  authors: string[];
  /** As written in the digest, primary first. */
  categories: string[];
  counts: Counts;
  observedAt: Instant | null;
  /** Plain text; empty where the digest has none. */
  abstract: string;
  posts: Post[];
  /** Links to code and project pages, https only. */
  links: string[];
}

/** One source's list for one day. */
export interface Digest {
  format: FormatId;
  source: SourceId;
  /** Which of the source's lists, such as `cs.CV`; empty for a source with one list a day. */
  list: string;
  day: Day;
  title: string;
  entries: Entry[];
}

export const FORMAT_IDS = [
  'hot-papers-markdown',
  'hot-papers-json',
  'twitter-hot-papers-markdown',
  'papers-markdown',
  'arxiv-daily-markdown',
  'markdown-list',
  'hugging-face-json',
  'hacker-news-json',
  'bluesky-json',
  'backup-json',
] as const;

/** How a digest is written down. */
export type FormatId = (typeof FORMAT_IDS)[number];

/** Something odd in a digest that was read all the same. `key` names a text in `_locales`, `values` fill it. */
export interface Warning {
  /** From 1; 0 where no line can be named (JSON). */
  line: number;
  key: TextName;
  values: TextValue[];
}

export interface ReadResult {
  digest: Digest;
  /** The other digests, where a text holds those of several days or sources. */
  others?: Digest[];
  warnings: Warning[];
}

/** Every digest that a text held, one a day and source. */
export function digestsOf({ digest, others = [] }: ReadResult): [Digest, ...Digest[]] {
  return [digest, ...others];
}

/** Facts that the text does not contain: the requested day, the time of fetching, the latest possible day. */
export interface ReadContext {
  day?: Day;
  observedAt?: Instant;
  /** A digest of a later day is refused. */
  latest?: Day;
  /** Where it is known who wrote the text. Else its start shows the format. */
  format?: FormatId;
}

/** Thrown where a text is refused whole. The key names a text in `_locales`. */
export class UnreadableDigest extends Error {
  readonly warning: Warning;

  constructor(key: TextName, values: TextValue[] = [], line = 0) {
    super([key, ...values.map(plainValue)].join(' '));
    this.name = 'UnreadableDigest';
    this.warning = { line, key, values };
  }
}

/** The key of a digest: reading the same source, list and day again replaces it. */
export function digestId(digest: Pick<Digest, 'source' | 'list' | 'day'>): string {
  return [digest.source, digest.list, digest.day].filter((part) => part !== '').join('/');
}
