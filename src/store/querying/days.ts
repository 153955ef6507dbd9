import type { StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isDay, isDigest } from '../database/rows.ts';
import type { Database, StoredDay } from '../database/schema.ts';
import { scoresOf } from '../writing/digest-row.ts';
import { readPapers } from '../writing/papers.ts';

/** The days on which papers were counted, oldest first. */
export async function listDays(db: Database): Promise<StoredDay[]> {
  return (await db.getAll('days')).filter(isDay);
}

/** The last day before a day, or the last of all; null where there is none. */
export async function dayBefore(db: Database, day: Day | null): Promise<Day | null> {
  const range = day === null ? null : IDBKeyRange.upperBound(day, true);
  const cursor = await db.transaction('days').store.openKeyCursor(range, 'prev');
  return cursor?.key ?? null;
}

/** The first day after a day; null where there is none. */
export async function dayAfter(db: Database, day: Day): Promise<Day | null> {
  const [next] = await db.getAllKeys('days', IDBKeyRange.lowerBound(day, true), 1);
  return next ?? null;
}

/** The papers that were counted in the days from `from` to `to`, each once. */
export async function countedPapers(db: Database, from: Day, to: Day): Promise<StoredPaper[]> {
  const tx = db.transaction(['days', 'digests']);
  const days = await tx.objectStore('days').getAll(IDBKeyRange.bound(from, to));
  const digests = await Promise.all(
    days
      .filter(isDay)
      .flatMap((day) => day.digests)
      .map((id) => tx.objectStore('digests').get(id)),
  );
  const ids = new Set<ArxivId>();
  for (const digest of digests) {
    if (!isDigest(digest)) continue;
    for (const [id, score] of scoresOf(digest)) if (score !== null) ids.add(id);
  }
  return await readPapers(db, [...ids]);
}
