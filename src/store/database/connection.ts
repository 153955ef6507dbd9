import { openDB } from 'idb';
import { FailureError } from '../../core/failure.ts';
import { toFailure } from './failure.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import type { Database } from './schema.ts';

/**
 * How long an older copy of the extension may block an upgrade. The `blocked` event is not reliable: Firefox ESR 153
 * does not fire it if one of several connections closes in time.
 */
const BLOCKED_FOR_MS = 20_000;

/**
 * Opens a database, and creates or migrates it if needed. Calls `onLost` when the connection becomes unusable: another
 * copy of the extension wants to upgrade, or the browser closed it.
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
      // A migration may take longer than the timeout.
      clearTimeout(timer);
      migrated.catch(refuse);
    };
    open(name, onLost, onUpgrade)
      .then((db) => (isGivenUp ? db.close() : resolve(db)))
      .catch(refuse)
      .finally(() => clearTimeout(timer));
  });
}

// Async, so that a missing `indexedDB` becomes a rejection like any other error.
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

/** Any error while opening means that the database is not available. */
function openFailure(error: unknown): FailureError {
  const failure = toFailure(error);
  if (failure instanceof FailureError) return failure;
  return new FailureError('databaseUnavailable', [], error);
}
