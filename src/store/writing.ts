import { type IDBPTransaction, unwrap } from 'idb';
import type { Month, StoredDigest, StoredPaper } from '../core/backup.ts';
import { HEAT_KEY, shardKey } from '../core/shard.ts';
import { dayRowOf } from './day-row.ts';
import { changePairs, type HistogramChanges } from './histogram.ts';
import type { Database, StoreSchema } from './schema.ts';

const WRITTEN = ['digests', 'days', 'papers', 'histograms', 'stale'] as const;

export type Writing = IDBPTransaction<StoreSchema, typeof WRITTEN, 'readwrite'>;

/**
 * Runs `job` in one transaction over all that a digest changes: all of it is kept, or nothing. `job`
 * must await nothing but the transaction's own requests. The disk need not have everything yet when it
 * ends (`relaxed`): a crash of the whole machine may lose a digest, never half of one.
 */
export async function writing<T>(db: Database, job: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(WRITTEN, 'readwrite', { durability: 'relaxed' });
  // Where `job` fails, `done` fails as well, and that one error is told already.
  tx.done.catch(() => undefined);
  try {
    const result = await job(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It ended by itself.
  }
}

/** Writes rows without a promise for each; where one cannot be written, the transaction fails. */
export function putPapers(tx: Writing, rows: readonly StoredPaper[]): void {
  const papers = unwrap(tx.objectStore('papers'));
  for (const row of rows) papers.put(row);
}

export function deletePapers(tx: Writing, keys: readonly string[]): void {
  const papers = unwrap(tx.objectStore('papers'));
  for (const key of keys) papers.delete(key);
}

/** Has the months' shards written again, and the scales of heat. */
export function markStale(tx: Writing, months: Iterable<Month>): void {
  const stale = unwrap(tx.objectStore('stale'));
  const token = crypto.randomUUID();
  for (const month of months) stale.put({ key: shardKey(month), token });
}

export async function changeHistograms(tx: Writing, changes: HistogramChanges): Promise<void> {
  const histograms = tx.objectStore('histograms');
  const sources = [...changes];
  for (const [source, scores] of sources) {
    const known = await histograms.get(source);
    const pairs = changePairs(known?.pairs ?? new Float64Array(), scores);
    await histograms.put({ source, pairs });
  }
  if (sources.length > 0) {
    await tx.objectStore('stale').put({ key: HEAT_KEY, token: crypto.randomUUID() });
  }
}

/** Brings a day's row up to date with its digests, of which `digest` has just been written or deleted. */
export async function updateDay(
  tx: Writing,
  digest: Pick<StoredDigest, 'id' | 'day'>,
): Promise<void> {
  const days = tx.objectStore('days');
  const known = await days.get(digest.day);
  const ids = [...new Set([...(known?.digests ?? []), digest.id])];
  const rows = await Promise.all(ids.map((id) => tx.objectStore('digests').get(id)));
  const row = dayRowOf(
    digest.day,
    rows.filter((present) => present !== undefined),
  );
  if (row !== null) await days.put(row);
  else if (known !== undefined) await days.delete(digest.day);
}
