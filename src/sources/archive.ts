import { DAY_MS, startOf, utcDay } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { Source } from './source.ts';

export const archive: Source = {
  id: 'archive',
  counter: 'hot-papers',
  host: 'raw.githubusercontent.com',
  home: 'https://github.com/TatsuyaShirakawa/daily-arxiv-gatsby',
  attribution: 'sourcesArchiveBy',
  counts: 'sourcesArchiveCounts',
  coverage: 'sourcesArchiveCovers',
};

const FOLDER =
  'https://raw.githubusercontent.com/TatsuyaShirakawa/daily-arxiv-gatsby/master/content/posts';

const FIRST = '2020-06-29';
const LAST_OF_SERIES = '2021-08-26';
/** Weekdays of the series without a post. */
const LEFT_OUT: ReadonlySet<Day> = new Set([
  '2020-06-30',
  '2020-09-21',
  '2020-11-27',
  '2020-12-09',
  '2020-12-15',
  '2020-12-28',
  '2020-12-30',
  '2020-12-31',
  '2021-01-04',
  '2021-05-03',
  '2021-07-23',
]);
/** One more post followed half a year later. */
const LAST = '2022-01-13';

/**
 * The days (UTC) that have a file, oldest first. Other days are never requested: if the service omits CORS headers from
 * a 404, a browser cannot tell a missing file from a network error.
 */
export const ARCHIVE_DAYS: readonly Day[] = [
  ...weekdays(FIRST, LAST_OF_SERIES).filter((day) => !LEFT_OUT.has(day)),
  LAST,
];

/** The URL of a day's file. */
export function archiveUrl(day: Day): string {
  return `${FOLDER}/${day}---Hot-Papers.md`;
}

function weekdays(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let time = startOf(first); time <= startOf(last); time += DAY_MS) {
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(utcDay(time));
  }
  return days;
}
