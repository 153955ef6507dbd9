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
  async (db, tx) => {
    db.createObjectStore('blocks', { keyPath: 'key' });
    await gatherPapers(tx);
    db.deleteObjectStore('papers');
  },
];

/** Papers that are in memory at a time. */
const PAPERS_AT_ONCE = 1000;

/** Version 1 had a row a paper, version 2 has one for all papers whose keys differ in the last digit only. */
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

/** In the order of their keys. */
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

/** Brings a database of any earlier version (0: an empty one) to that of `migrations`; where one throws, not at all. */
export async function migrate(
  db: IDBPDatabase,
  from: number,
  tx: Upgrading,
  migrations: readonly Upgrade[] = MIGRATIONS,
): Promise<void> {
  // The request that opens the database fails with the same error.
  tx.done.catch(() => undefined);
  try {
    for (const step of migrations.slice(from)) await step(db, tx);
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}
