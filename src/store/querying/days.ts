import type { StoredPaper } from '../../core/backup.ts';
import { addDays } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isDay, isDigest } from '../database/rows.ts';
import type { Database, StoredDay } from '../database/schema.ts';
import { scoresOf } from '../writing/digest-row.ts';
import { readPapers } from '../writing/papers.ts';

/** The days (UTC) that have counted papers, oldest first. */
export async function listDays(db: Database): Promise<StoredDay[]> {
  return (await db.getAll('days')).filter(isDay);
}

/** The last day before `day`, or the last of all; null if there is none. */
export async function dayBefore(db: Database, day: Day | null): Promise<Day | null> {
  const range = day === null ? null : IDBKeyRange.upperBound(day, true);
  const cursor = await db.transaction('days').store.openKeyCursor(range, 'prev');
  return cursor?.key ?? null;
}

/** A current day is shown once it has this share of the previous day's papers. */
const FAIR_SHARE = 1 / 4;

/**
 * The last day whose list is worth opening; null if there is none. A UTC day that has just begun may have one paper
 * while the day before has forty, and at UTC−10 it is dated tomorrow.
 * @param today the current UTC day
 */
export async function dayToOpen(db: Database, today: Day): Promise<Day | null> {
  const { store } = db.transaction('days');
  const begun = IDBKeyRange.bound(today, addDays(today, 1));
  const over = IDBKeyRange.upperBound(today, true);
  const [unfinished, finished] = await Promise.all([
    store.getAll(begun),
    store.openCursor(over, 'prev'),
  ]);
  const enough = (finished?.value.papers ?? 0) * FAIR_SHARE;
  const fair = unfinished.findLast(({ papers }) => papers >= enough);
  return fair?.day ?? finished?.key ?? (await dayBefore(db, null));
}

/** The first day after `day`; null if there is none. */
export async function dayAfter(db: Database, day: Day): Promise<Day | null> {
  const [next] = await db.getAllKeys('days', IDBKeyRange.lowerBound(day, true), 1);
  return next ?? null;
}

/** The papers counted on the days from `from` to `to`, without duplicates. */
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
