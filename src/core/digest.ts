import { plainValue, type TextName, type TextValue } from './text-name.ts';

/**
 * The JSON-safe types used everywhere. Days are `YYYY-MM-DD`, instants are ISO 8601 in UTC (`2021-02-13T22:40:53Z`). A
 * missing count was not counted; it is not zero.
 */

import type { CountName } from './counts.ts';
import type { FormatId } from './formats/formats.ts';
import type { SourceId } from './sources.ts';

export type Day = string;
export type Instant = string;
/** A base arXiv ID without version or subject class: `2102.06171`, `math/0601001`. */
export type ArxivId = string;

export type { CountName, FormatId, SourceId };

/** Integers from 0, each in the unit of its name. */
export type Counts = Partial<Record<CountName, number>>;

/** A tweet, a Bluesky post, a Hacker News story or a Hugging Face page, as plain text. */
export interface Post {
  /** https and on a known host; posts are merged by URL. */
  url: string;
  author: string;
  /** Without `@`; empty if the service has none. */
  handle: string;
  day: Day | null;
  text: string;
  /** BCP 47; empty if unknown. */
  lang: string;
  /** The service's counts for this post alone. */
  counts?: Counts;
}

/** One paper in one digest: a sighting, and the digest's facts about the paper. */
export interface Entry {
  /** From 1, in the digest's order. */
  rank: number;
  arxivId: ArxivId;
  /** Whitespace normalized; empty if missing. */
  title: string;
  authors: string[];
  /** As written in the digest, primary first. */
  categories: string[];
  counts: Counts;
  observedAt: Instant | null;
  /** Plain text; empty if missing. */
  abstract: string;
  posts: Post[];
  /** Links to code and project pages, https only. */
  links: string[];
}

/** One source's list for one day. */
export interface Digest {
  format: FormatId;
  source: SourceId;
  /** The name of the list within the source, such as `cs.CV`; empty for a source with one list per day. */
  list: string;
  day: Day;
  title: string;
  entries: Entry[];
}

/** A problem in a digest that was still read. `key` names a text in `_locales`, `values` fill it. */
export interface Warning {
  /** From 1; 0 if no line is known (JSON). */
  line: number;
  key: TextName;
  values: TextValue[];
}

export interface ReadResult {
  digest: Digest;
  /** The other digests, if a text contains several days or sources. */
  others?: Digest[];
  warnings: Warning[];
}

/** Every digest in a text, one per day and source. */
export function digestsOf({ digest, others = [] }: ReadResult): [Digest, ...Digest[]] {
  return [digest, ...others];
}

/** Facts that the text does not contain: the requested day, the time of fetching, the latest possible day. */
export interface ReadContext {
  day?: Day;
  observedAt?: Instant;
  /** Digests of later days are refused. */
  latest?: Day;
  /** Set if the format is known; otherwise it is detected. */
  format?: FormatId;
}

/** Thrown if a text is refused as a whole. The key names a text in `_locales`. */
export class UnreadableDigest extends Error {
  readonly warning: Warning;

  constructor(key: TextName, values: TextValue[] = [], line = 0) {
    super([key, ...values.map(plainValue)].join(' '));
    this.name = 'UnreadableDigest';
    this.warning = { line, key, values };
  }
}

/** The key of a digest: a new reading of the same source, list and day replaces it. */
export function digestId(digest: Pick<Digest, 'source' | 'list' | 'day'>): string {
  return [digest.source, digest.list, digest.day].filter((part) => part !== '').join('/');
}
