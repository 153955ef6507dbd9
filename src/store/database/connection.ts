import { openDB } from 'idb';
import { FailureError } from '../../core/failure.ts';
import { toFailure } from './failure.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import type { Database } from './schema.ts';

/**
 * How long an older copy of the extension may hold an upgrade up. The `blocked` event does not show it:
 * Firefox (ESR 153) does not fire it where one of several connections closes in time.
 */
const BLOCKED_FOR_MS = 20_000;

/**
 * Opens a database, which is created or migrated as needed. `onLost` is called when the connection can no longer
 * be used: another copy of the extension wants to upgrade, or the browser closed it.
 */
export function openDatabase(
  name: string,
  onLost: () => void,
  patience = BLOCKED_FOR_MS,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    const timer = setTimeout(() => {
      isGivenUp = true;
      reject(new FailureError('databaseBlocked'));
    }, patience);
    const refuse = (error: unknown) => reject(openFailure(error));
    const onUpgrade = (migrated: Promise<void>) => {
      // A migration may take its time.
      clearTimeout(timer);
      migrated.catch(refuse);
    };
    open(name, onLost, onUpgrade)
      .then((db) => (isGivenUp ? db.close() : resolve(db)))
      .catch(refuse)
      .finally(() => clearTimeout(timer));
  });
}

// Async, so that a missing `indexedDB` is a rejection as any other.
async function open(
  name: string,
  onLost: () => void,
  onUpgrade: (migrated: Promise<void>) => void,
): Promise<Database> {
  const db = await openDB(name, MIGRATIONS.length, {
    upgrade: (upgraded, from, _to, tx) => {
      onUpgrade(migrate(upgraded, from, tx));
    },
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
