import { deleteDB } from 'idb';
import type { Digest, Entry, SourceId } from '../../src/core/digest.ts';
import { isEqual } from '../../src/core/equal.ts';
import { FailureError } from '../../src/core/failure.ts';
import { paperIn, type ShardPaper } from '../../src/core/shard.ts';
import { isSaved } from '../../src/core/shard-marks.ts';
import type { ExportCursor, ExportedPart } from '../../src/shared/messages.ts';
import type { Area } from '../../src/shared/storage/area.ts';
import { marks as shardMarks, shards } from '../../src/shared/storage/pages.ts';
import { exportPart } from '../../src/store/backup/export.ts';
import { papersOf } from '../../src/store/database/rows.ts';
import { Store } from '../../src/store/store.ts';
import { FakeArea } from '../tools/fake-area.ts';

/** What a store test does: the same in node (fake-indexeddb) and in real browsers. */
export type Cases = Record<string, () => Promise<void>>;

/** `storage.local` in memory, and what is in it for pages. */
export class MemoryArea extends FakeArea {
  /** The papers of a month's shard; none where there is no shard. */
  shard(month: string): Record<string, ShardPaper> {
    const shard = shards.of(month).read(this.items.get(month));
    const ids = [...shard.keys()].filter((id) => /\D/.test(id));
    const papers = ids.map((id) => {
      const paper = paperIn(shard, id);
      if (paper === undefined) throw new Error(`The line of ${id} is damaged`);
      return [id, paper] as const;
    });
    return Object.fromEntries(papers);
  }

  /** What is on the reading list, and of each paper that was seen the first day, with its level where known. */
  marks(month: string): { saved: string[]; seen: Record<string, string> } {
    const item = shardMarks.of(month);
    const marks = item.read(this.items.get(item.key));
    const ids = [...marks.keys()];
    const seen = ids.map((id) => [id, marks.get(id)?.slice(1)]).filter(([, day]) => day);
    return { saved: ids.filter((id) => isSaved(marks.get(id))), seen: Object.fromEntries(seen) };
  }
}

let opened: Store[] = [];

/** A store over an area; every other one of the test has to be closed if it should not hold the database. */
export function storeOver(area: Area): Store {
  const store = new Store(area);
  opened.push(store);
  return store;
}

/** An empty installation. */
export async function emptyStore(): Promise<{ store: Store; area: MemoryArea }> {
  const area = new MemoryArea();
  return { store: storeOver(area), area };
}

/** Starts a store as the background does, and waits for all that it finds undone. */
export async function started(store: Store, now = Date.now()): Promise<void> {
  await store.start(now);
  await store.goOn();
}

/** Deletes a source whole. Returns the number of digests. */
export async function deleteSource(store: Store, source: SourceId): Promise<number> {
  const digests = await store.beginDeletion(source);
  await store.goOn();
  return digests;
}

export async function rebuild(store: Store): Promise<void> {
  await store.beginRebuild();
  await store.goOn();
}

export async function undoClear(store: Store): Promise<void> {
  await store.undoClear();
  await store.goOn();
}

/** The pieces of a backup. */
export async function backupOf(
  store: Store,
  settings: Record<string, unknown> = {},
  enough?: number,
): Promise<string[]> {
  const texts: string[] = [];
  const at = '2021-02-13T10:00:00Z';
  let from: ExportCursor | null = null;
  do {
    const cursor: ExportCursor | null = from;
    const piece: ExportedPart = await store.readAtLength((db, pace) =>
      exportPart(db, pace, cursor, settings, at, enough),
    );
    texts.push(piece.text);
    from = piece.next;
  } while (from !== null);
  return texts;
}

/** Closes what a test left open, and deletes its databases. */
export async function cleanUp(): Promise<void> {
  for (const store of opened) await store.close();
  opened = [];
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDB(name);
}

export function entry(arxivId: string, rank = 1, more: Partial<Entry> = {}): Entry {
  return {
    rank,
    arxivId,
    title: `Title of ${arxivId}`,
    authors: ['Ada Lovelace', 'Émilie du Châtelet'],
    categories: ['cs.CV', 'cs.LG'],
    counts: {},
    observedAt: null,
    abstract: '',
    posts: [],
    links: [],
    ...more,
  };
}

export function digest(source: SourceId, day: string, entries: Entry[], list = ''): Digest {
  return { format: 'hot-papers-markdown', source, list, day, title: `${source} ${day}`, entries };
}

/** A Hot Papers digest of one paper that was counted once. */
export function counted(
  day: string,
  retweets: number,
  observedAt: string,
  id = '2102.00001',
): Digest {
  return digest('hot-papers', day, [entry(id, 1, { counts: { retweets }, observedAt })]);
}

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  if (isEqual(actual, expected)) return;
  throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

export function ok(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The key of the failure that a job ends in. */
export async function failureOf(job: Promise<unknown>): Promise<string> {
  try {
    await job;
  } catch (error) {
    if (error instanceof FailureError) return error.key;
    throw error;
  }
  return 'none';
}

/** Everything that a database holds, but for what is random or comes and goes. */
export async function contentOf(store: Store) {
  return await store.read(async (db) => ({
    digests: await db.getAll('digests'),
    papers: (await db.getAll('blocks')).flatMap(papersOf),
    marks: await db.getAll('marks'),
    days: await db.getAll('days'),
    months: await db.getAll('months'),
  }));
}
