import type { Day, FormatId, SourceId } from '../core/digest.ts';
import type { FetchedSourceId } from '../core/sources.ts';
import type { TextName } from '../core/text-name.ts';

/** The description of a source for the user. Texts are keys of `_locales`. */
export interface Source {
  id: FetchedSourceId;
  /** The source ID of its digests; null if each digest names its own. */
  counter: SourceId | null;
  /** Empty if the user chooses it. */
  host: string;
  /** The page that the attribution links to; empty if there is none. */
  home: string;
  attribution: TextName;
  /** The text that names its counts. */
  counts: TextName;
  /** The text that describes which papers it lists. */
  coverage: TextName;
}

/** A response with an HTTP error status. */
export interface Refusal {
  status: number;
  /** The service's error message, such as `error` in JSON; empty if there is none. */
  sentence: string;
}

/** How a long list is split into pages. */
export interface Paging {
  /** A page with this many papers may have a successor, even without a `Link` header. */
  size: number;
  /** The most pages read per day. */
  most: number;
  /** The URL of a page, counted from 0. */
  url(first: string, page: number): string;
}

/** A source with a digest for every day (UTC). */
export interface DailySource extends Source {
  /** Null: detect the format from the text. */
  format: FormatId | null;
  /** The permission that a request needs, as a match pattern; null if none is needed. */
  permission: string | null;
  /** Minutes between two requests for today, yesterday, the day before: their counts still grow. Older days are final. */
  schedule: readonly [number, ...number[]];
  /** How many days, including today, are fetched after a pause. */
  catchUp: number;
  /** Milliseconds between two requests. */
  spacing: number;
  /** Whether an error response means that the day has no data, or not yet. */
  isAbsent?(refusal: Refusal, day: Day, now: number): boolean;
  /** The URLs of a day. They contain no data about the user. */
  requests(day: Day, now: number): string[];
  paging?: Paging;
  /** An alternative URL for a request that returned nothing. */
  fallback?(url: string): string;
}
