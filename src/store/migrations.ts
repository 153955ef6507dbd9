import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Upgrade = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

/**
 * The schema's history: the step at index `n` leads from version `n` to `n + 1`. Steps are never edited
 * once released and never delete what cannot be derived. Only the requests of `tx` may be made in a step.
 */
export const MIGRATIONS: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('digests', { keyPath: 'id' });
    db.createObjectStore('papers', { keyPath: 'key' });
    db.createObjectStore('marks', { keyPath: 'month' });
    db.createObjectStore('days', { keyPath: 'day' });
    db.createObjectStore('months', { keyPath: 'month' });
    db.createObjectStore('search', { keyPath: 'month' });
    db.createObjectStore('stale', { keyPath: 'key' });
    db.createObjectStore('meta').put(crypto.randomUUID(), 'id');
  },
];

/** Brings a database of any earlier version (0: an empty one) to that of `migrations`. */
export function migrate(
  db: IDBPDatabase,
  from: number,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
  migrations: readonly Upgrade[] = MIGRATIONS,
): void {
  for (const step of migrations.slice(from)) step(db, tx);
}
