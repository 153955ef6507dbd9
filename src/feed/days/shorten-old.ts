import { addDays } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import type { OutFolder } from '../out-folder.ts';
import { publishedDay, writeDay } from './published-day.ts';

/** For this many days the Markdown of a day keeps the abstracts of all papers, ... */
const KEPT_DAYS = 366;
/** ... later only of this many, so that ten years stay below a gigabyte. arXiv has them all. */
const KEPT_ABSTRACTS = 10;
/** A late run catches up on this many days. Older days come from an archive and stay unchanged. */
const CATCH_UP = 40;

/** Removes the abstracts of less hot papers from days older than a year. */
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
