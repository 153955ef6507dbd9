import type { Day } from '../../core/digest.ts';
import type { OutFolder } from '../out-folder.ts';
import { dayPage, START_PAGE } from './addresses.ts';
import type { DayCache } from './day-cache.ts';
import { DayPage } from './day-page.tsx';
import { documentOf } from './render.ts';
import { latestOf, type Site, type SourceReports } from './site.ts';

export interface Writing {
  folder: OutFolder;
  site: Site;
  cache: DayCache;
  /** The days whose papers changed, or whose pages get shorter with age. */
  dirty: ReadonlySet<Day>;
  /** The months (`2026-11`) whose calendar or links to other months changed. */
  calendars: ReadonlySet<string>;
}

/** Writes the pages of changed days, and of days whose calendar changed. */
export async function writeDays(writing: Writing, reports: SourceReports): Promise<void> {
  const { folder, site, cache, dirty, calendars } = writing;
  for (const day of site.days) {
    if (!dirty.has(day) && !calendars.has(day.slice(0, 7))) continue;
    const page = dayPage(day);
    const listed = await cache.listed(day);
    await folder.writePage(page, documentOf(<DayPage {...{ site, page, day, listed }} />));
  }
  for (const day of dirty) if (!site.papers.has(day)) await folder.remove(dayPage(day));
  const day = latestOf(site);
  const listed = await cache.listed(day);
  const start = <DayPage {...{ site, page: START_PAGE, day, listed, reports }} />;
  await folder.writePage(START_PAGE, documentOf(start));
}
