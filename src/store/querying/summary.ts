import { isMonth, wholeMarks } from '../database/rows.ts';
import type { Database, StoredMonth } from '../database/schema.ts';

export interface Summary {
  papers: number;
  counted: number;
  digests: number;
  days: number;
  saved: number;
  /** Papers with damaged rows. Their usable data is shown; a rebuild repairs them. */
  damaged: number;
}

/** The size of the database. The numbers of papers are from the last time the shards were written. */
export async function summarize(db: Database): Promise<Summary> {
  const [months, digests, days, marks] = await Promise.all([
    readMonths(db),
    db.count('digests'),
    db.count('days'),
    db.getAll('marks'),
  ]);
  return {
    papers: sum(months.map((month) => month.papers)),
    counted: sum(months.map((month) => month.counted)),
    digests,
    days,
    saved: sum(marks.map((some) => Object.keys(wholeMarks(some).saved).length)),
    damaged: sum(months.map(({ damaged = 0 }) => damaged)),
  };
}

/** The statistics of all months. */
export async function readMonths(db: Database): Promise<StoredMonth[]> {
  return (await db.getAll('months')).filter(isMonth);
}

/** Number of papers per category. */
export async function countCategories(db: Database): Promise<Record<string, number>> {
  const papers = new Map<string, number>();
  for (const { categories } of await readMonths(db)) {
    for (const [category, some] of Object.entries(categories)) {
      papers.set(category, (papers.get(category) ?? 0) + some);
    }
  }
  return Object.fromEntries(papers);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
