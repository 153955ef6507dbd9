import { openDB } from 'idb';
import { FailureError } from '../core/failure.ts';
import { toFailure } from './failure.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import type { Database } from './schema.ts';

/** How long an older copy of the extension may hold an upgrade up. */
const BLOCKED_FOR_MS = 10_000;

/**
 * Opens a database of ours, made or migrated as needed. `onLost` is told when the connection is of no
 * more use: another copy of the extension wants to upgrade, or the browser closed it.
 */
export function openDatabase(name: string, onLost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGivenUp = false;
    const giveUp = () => {
      isGivenUp = true;
      reject(new FailureError('databaseBlocked'));
    };
    const onBlocked = () => {
      timer = setTimeout(giveUp, BLOCKED_FOR_MS);
    };
    open(name, onLost, onBlocked)
      .then((db) => (isGivenUp ? db.close() : resolve(db)))
      .catch((error) => reject(openFailure(error)))
      .finally(() => clearTimeout(timer));
  });
}

// Async, so that a missing `indexedDB` is a rejection as any other.
async function open(name: string, onLost: () => void, onBlocked: () => void): Promise<Database> {
  const db = await openDB(name, MIGRATIONS.length, {
    upgrade: (upgraded, from, _to, tx) => migrate(upgraded, from, tx),
    blocked: onBlocked,
    blocking: (_from, _to, event) => {
      onLost();
      (event.target as IDBDatabase).close();
    },
    terminated: onLost,
  });
  return db as unknown as Database;
}

/** Whatever keeps a database from being opened, it is not available. */
function openFailure(error: unknown): FailureError {
  const failure = toFailure(error);
  if (failure instanceof FailureError) return failure;
  return new FailureError('databaseUnavailable', [], error);
}
