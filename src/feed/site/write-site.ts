import * as v from 'valibot';
import { addDays } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import type { Published } from '../model.ts';
import { type OutFolder, STATE_FOLDER } from '../out-folder.ts';
import { parsedJson } from '../shapes.ts';
import { ICON, STYLE } from './addresses.ts';
import { DayCache } from './day-cache.ts';
import { lookOf } from './look.tsx';
import { PAGE_DAYS } from './paper-rows.ts';
import type { Site } from './site.ts';
import { siteIcon, siteStyle } from './style.ts';
import { writeDays } from './write-days.tsx';
import { writePapers } from './write-papers.tsx';
import { writeCategories, writePeriods } from './write-tops.tsx';

const NAME = `${STATE_FOLDER}/site.json`;

/** The pages' layout when they were last written, and the time. */
const Written = v.object({
  look: v.string(),
  today: v.string(),
  /** A text that represents the calendar of each month. */
  calendars: v.record(v.string(), v.string()),
});

/**
 * Writes the pages that changed with the days, or all pages if the layout changed. It may be interrupted at any time:
 * the next run writes the missing pages.
 */
export async function writeSite(
  published: Published,
  folder: OutFolder,
  today: Day,
): Promise<void> {
  const { title, days } = published.index;
  const site: Site = {
    title,
    today,
    papers: new Map(days.map(([day, papers]) => [day, papers])),
    days: days.map(([day]) => day),
  };
  const look = lookOf(title);
  const before = await readWritten(folder);
  const isNew = before?.look !== look;
  const old = site.days.filter((day) => isNew || hasAged(day, before.today, today));
  const dirty = new Set([...published.changed, ...old]);
  const calendars = calendarsOf(site);
  const changed = [...calendars].filter(
    ([month, said]) => isNew || before.calendars[month] !== said,
  );
  const writing = {
    folder,
    site,
    cache: new DayCache(published),
    dirty,
    calendars: new Set(changed.map(([month]) => month)),
  };
  await folder.write(STYLE, await siteStyle());
  await folder.write(ICON, await siteIcon());
  const isQuiet = dirty.size + published.papersChanged.size === 0 && before?.today === today;
  if (!isQuiet) {
    const categories = await writeCategories(writing);
    await writePapers(writing, published, categories);
    await writePeriods(writing);
  }
  await writeDays(writing, published.index);
  await folder.sync();
  await folder.write(
    NAME,
    `${JSON.stringify({ look, today, calendars: Object.fromEntries(calendars) })}\n`,
  );
}

/** Represents each month's calendar as a text, with the days before and after the month. */
function calendarsOf({ days, papers }: Site): Map<string, string> {
  const months = new Map<string, string>();
  for (const [at, day] of days.entries()) {
    const month = day.slice(0, 7);
    const said = `${months.get(month) ?? days[at - 1] ?? ''} ${Number(day.slice(8))}:${papers.get(day)}`;
    const next = days[at + 1] ?? '';
    months.set(month, next.startsWith(month) ? said : `${said} ${next}`);
  }
  return months;
}

/** Whether the pages of a day became shorter between two days. */
function hasAged(day: Day, before: Day, today: Day): boolean {
  return day > addDays(before, -PAGE_DAYS) && day <= addDays(today, -PAGE_DAYS);
}

async function readWritten(folder: OutFolder): Promise<v.InferOutput<typeof Written> | null> {
  const read = v.safeParse(Written, parsedJson(await folder.read(NAME)));
  return read.success ? read.output : null;
}
