import type { Day, FormatId, SourceId } from '../core/digest.ts';
import type { FetchedSourceId } from '../core/sources.ts';
import type { TextName } from '../core/text-name.ts';

/** The description of a source for the user. Texts are keys of `_locales`. */
export interface Source {
  id: FetchedSourceId;
  /** Whose counts its digests hold; null where each digest says so itself. */
  counter: SourceId | null;
  /** Empty where the reader chooses it. */
  host: string;
  /** The page that the attribution links to; empty where there is none. */
  home: string;
  attribution: TextName;
  /** What its counts are called. */
  counts: TextName;
  /** Which papers it covers. */
  coverage: TextName;
}

/** An answer with an HTTP status that says no. */
export interface Refusal {
  status: number;
  /** What the service says of it, such as the `error` of a JSON answer; empty where it says nothing. */
  sentence: string;
}

/** How a long list is cut into pages. */
export interface Paging {
  /** A page with so many papers may have another behind it, even if no `Link` header says so. */
  size: number;
  /** So many pages of a day are read. */
  most: number;
  /** The address of a further page, counted from 0. */
  url(first: string, page: number): string;
}

/** A source that has a digest for every day. Its days are UTC. */
export interface DailySource extends Source {
  /** Null: any format, as the text shows. */
  format: FormatId | null;
  /** What must be granted before it can be asked, as a match pattern; null where nothing is needed. */
  permission: string | null;
  /** Minutes between two looks at today, yesterday, the day before: counts grow. Older days are final. */
  schedule: readonly [number, ...number[]];
  /** How many days, today included, are fetched after a pause. */
  catchUp: number;
  /** Milliseconds between two requests. */
  spacing: number;
  /** Whether a refusal means: nothing there for this day, or not yet. */
  isAbsent?(refusal: Refusal, day: Day, now: number): boolean;
  /** The URLs of a day, none of which says anything about the reader. */
  requests(day: Day, now: number): string[];
  paging?: Paging;
  /** The same question in another form, for where the first finds nothing. */
  fallback?(url: string): string;
}
