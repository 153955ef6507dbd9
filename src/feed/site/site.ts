import type { Day } from '../../core/digest.ts';
import type { FeedIndex } from '../model.ts';

/** The facts about the feed for every page of the site. */
export interface Site {
  title: string;
  today: Day;
  /** How many papers each day has that has any, oldest day first. */
  papers: ReadonlyMap<Day, number>;
  /** The same days, oldest first. */
  days: readonly Day[];
}

export type SourceReports = Pick<FeedIndex, 'writtenAt' | 'sources'>;

/** The last day of the feed, or today where it has none. */
export function latestOf({ days, today }: Site): Day {
  return days.at(-1) ?? today;
}
