import { type IDBPTransaction, unwrap } from 'idb';
import type { Month, StoredDigest } from '../../core/backup.ts';
import { shards } from '../../shared/storage/pages.ts';
import { isDay, isDigest } from '../database/rows.ts';
import { type Database, monthOfKey, type StoredDay, type StoreSchema } from '../database/schema.ts';
import { dayRowOf } from './day-row.ts';
import { PaperBlocks } from './paper-blocks.ts';

const WRITTEN = ['digests', 'days', 'blocks', 'stale'] as const;

export type Writing = IDBPTransaction<StoreSchema, typeof WRITTEN, 'readwrite'>;

/**
 * Runs `job` in one transaction over all stores that a digest changes: all changes are kept, or none. `job` may await
 * only requests of the transaction. It ends before the disk has all data (`relaxed`): a system crash may lose a digest,
 * but never half of one.
 */
export function writing<T>(db: Database, job: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(WRITTEN, 'readwrite', { durability: 'relaxed' });
  return inWhole(tx, () => job(tx));
}

/** A transaction as `inWhole` uses it. */
interface Ending {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
}

/**
 * Runs `job` in a transaction and waits for its end: all changes are kept, or none. Throws the error of the request that
 * failed. `done` of idb 8.0.4 hides it: it rejects with an AbortError before the transaction has an error.
 */
export async function inWhole<T>(tx: Ending, job: () => Promise<T>): Promise<T> {
  let first: unknown = null;
  tx.addEventListener('error', ({ target }) => {
    if (target instanceof IDBRequest) first ??= target.error;
  });
  // If `job` fails, `done` also fails, and that error is thrown below.
  tx.done.catch(() => undefined);
  try {
    const result = await job();
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw first ?? tx.error ?? error;
  }
}

/** Rolls a transaction back. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}

/** The known ones among these papers, with the data needed to change them. */
export function knownPapers(tx: Writing, keys: Iterable<string>): Promise<PaperBlocks> {
  return PaperBlocks.read(tx.objectStore('blocks'), keys);
}

/**
 * Writes changed papers; if that fails, the transaction fails. Marks the derived data of their months as stale.
 * @returns whether anything changed
 */
export function writePapers(tx: Writing, papers: PaperBlocks): boolean {
  const changed = papers.write(unwrap(tx.objectStore('blocks')));
  markStale(tx, new Set(changed.map(monthOfKey)));
  return changed.length > 0;
}

function markStale(tx: Writing, months: Iterable<Month>): void {
  const stale = unwrap(tx.objectStore('stale'));
  const token = crypto.randomUUID();
  for (const month of months) stale.put({ key: shards.of(month).key, token });
}

export function putDigest(tx: Writing, digest: StoredDigest): void {
  unwrap(tx.objectStore('digests')).put(digest);
}

/**
 * Updates a day's row after `digest` was written or deleted.
 * @param known the current row
 */
export async function updateDay(
  tx: Writing,
  digest: StoredDigest,
  known: StoredDay | undefined,
  isDeleted = false,
): Promise<void> {
  const others = (isDay(known) ? known.digests : []).filter((id) => id !== digest.id);
  const rows = await Promise.all(others.map((id) => tx.objectStore('digests').get(id)));
  const present = rows.filter(isDigest);
  const row = dayRowOf(digest.day, isDeleted ? present : [...present, digest]);
  const days = unwrap(tx.objectStore('days'));
  if (row !== null) days.put(row);
  else if (known !== undefined) days.delete(digest.day);
}
