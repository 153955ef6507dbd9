import type { Database } from '../database/schema.ts';

export interface Summary {
  papers: number;
  counted: number;
  digests: number;
  days: number;
  saved: number;
}

/** How much there is. Figures of papers are those of the last time that the shards were written. */
export async function summarize(db: Database): Promise<Summary> {
  const [months, digests, days, marks] = await Promise.all([
    db.getAll('months'),
    db.count('digests'),
    db.count('days'),
    db.getAll('marks'),
  ]);
  return {
    papers: sum(months.map((month) => month.papers)),
    counted: sum(months.map((month) => month.counted)),
    digests,
    days,
    saved: sum(marks.map(({ saved }) => Object.keys(saved).length)),
  };
}

/** How many papers there are of each category. */
export async function countCategories(db: Database): Promise<Record<string, number>> {
  const papers = new Map<string, number>();
  for (const { categories } of await db.getAll('months')) {
    for (const [category, some] of Object.entries(categories)) {
      papers.set(category, (papers.get(category) ?? 0) + some);
    }
  }
  return Object.fromEntries(papers);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
