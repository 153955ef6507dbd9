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

/** The posts were written on most weekdays from the first to the last of these. */
export const ARCHIVE_FILES = 294;
const FIRST = '2020-06-29';
const LAST = '2022-01-13';

/** The weekdays of the archive's time, oldest first. A day without a post has no file. */
export const ARCHIVE_DAYS: readonly Day[] = weekdays(FIRST, LAST);

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
