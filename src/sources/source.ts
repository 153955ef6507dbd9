import type { Day, FormatId, SourceId } from '../core/digest.ts';
import type { TextName } from '../core/text-name.ts';
import type { FetchedSourceId } from '../shared/settings.ts';

/** What the reader is told of a source. Texts are keys of `_locales`. */
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

/** A source that has a digest for every day. */
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
  /** HTTP statuses that mean: nothing there for this day, or not yet. */
  absent: readonly number[];
  /** The URLs of a day, none of which says anything about the reader. */
  requests(day: Day, now: number): string[];
  /** The page after one that listed so many papers; null where there is none. */
  nextPage?(day: Day, page: number, papers: number): string | null;
}
