import { type IDBPDatabase, type IDBPTransaction, unwrap } from 'idb';
import { abort } from '../writing/writing.ts';

type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;
type Upgrade = (db: IDBPDatabase, tx: Upgrading) => Promise<void> | void;

interface Row {
  key: string;
}

interface Block extends Row {
  papers: Record<string, string>;
}

/**
 * The schema's history: the step at index `n` migrates version `n` to `n + 1`. Never edit a released step, and never
 * delete data that cannot be derived. A step may await only requests of `tx`.
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
    const meta = db.createObjectStore('meta');
    // The open request fails with the same error.
    meta.put(crypto.randomUUID(), 'id').catch(() => undefined);
  },
  async (db, tx) => {
    db.createObjectStore('blocks', { keyPath: 'key' });
    await gatherPapers(tx);
    db.deleteObjectStore('papers');
  },
];

/** How many papers are in memory at a time. */
const PAPERS_AT_ONCE = 1000;

/** Version 1 had one row per paper. Version 2 has one row for all papers whose keys differ only in the last digit. */
async function gatherPapers(tx: Upgrading): Promise<void> {
  const blocks = unwrap(tx.objectStore('blocks')) as IDBObjectStore;
  let block: Block = { key: '', papers: {} };
  const flush = () => block.key !== '' && blocks.put(block);
  for await (const paper of formerPapers(tx)) {
    const key = paper.key.slice(0, -1);
    if (key !== block.key) {
      flush();
      block = { key, papers: {} };
    }
    block.papers[paper.key] = JSON.stringify(paper);
  }
  flush();
}

/** The papers of version 1, in key order. */
async function* formerPapers(tx: Upgrading): AsyncGenerator<Row> {
  let rest: IDBKeyRange | null = null;
  while (true) {
    const papers: Row[] = await tx.objectStore('papers').getAll(rest, PAPERS_AT_ONCE);
    yield* papers;
    const last = papers.at(-1);
    if (last === undefined || papers.length < PAPERS_AT_ONCE) return;
    rest = IDBKeyRange.lowerBound(last.key, true);
  }
}

/** Migrates a database of any earlier version (0: an empty one). If a step throws, nothing changes. */
export async function migrate(
  db: IDBPDatabase,
  from: number,
  tx: Upgrading,
  migrations: readonly Upgrade[] = MIGRATIONS,
): Promise<void> {
  // The open request fails with the same error.
  tx.done.catch(() => undefined);
  try {
    for (const step of migrations.slice(from)) await step(db, tx);
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}
