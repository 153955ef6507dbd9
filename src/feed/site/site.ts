import type { Day } from '../../core/digest.ts';
import type { FeedIndex } from '../model.ts';

/** Facts about the feed that every page needs. */
export interface Site {
  title: string;
  today: Day;
  /** Number of papers by day, oldest first; days without papers are absent. */
  papers: ReadonlyMap<Day, number>;
  /** The same days, oldest first. */
  days: readonly Day[];
}

export type SourceReports = Pick<FeedIndex, 'writtenAt' | 'sources'>;

/** The last day of the feed, or today if it has none. */
export function latestOf({ days, today }: Site): Day {
  return days.at(-1) ?? today;
}
