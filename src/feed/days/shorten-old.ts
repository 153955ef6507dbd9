import { addDays } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import type { OutFolder } from '../out-folder.ts';
import { publishedDay, writeDay } from './published-day.ts';

/** So many days the Markdown of a day has the abstracts of all of its papers; */
const KEPT_DAYS = 366;
/** then of so many, so that ten years of days stay below a gigabyte. arXiv has them all. */
const KEPT_ABSTRACTS = 10;
/** A run that comes late makes up for so many days. What is older came from an archive, and stays as it is. */
const CATCH_UP = 40;

/** Takes the abstracts of the papers that were less hot out of days that are a year old. */
export async function shortenOld(
  folder: OutFolder,
  days: readonly Day[],
  today: Day,
): Promise<void> {
  const last = addDays(today, -KEPT_DAYS);
  const first = addDays(last, -CATCH_UP);
  for (const day of days.filter((each) => each > first && each <= last)) {
    const published = await publishedDay(folder, day);
    const papers = published?.papers.map((paper, index) =>
      index < KEPT_ABSTRACTS ? paper : { ...paper, abstract: '' },
    );
    if (papers !== undefined) await writeDay(folder, { day, papers });
  }
}
