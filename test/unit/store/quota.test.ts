import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from '../../../src/core/failure.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  backupOf,
  cleanUp,
  contentOf,
  deleteSource,
  digest,
  entry,
  MemoryArea,
  rebuild,
  started,
  storeOver,
  undoClear,
} from '../../store/kit.ts';

const AT = '2021-02-13T10:00:00Z';
const COUNTED = { counts: { retweets: 3 }, observedAt: AT };
const FACTS = { id: '2102.00003', title: 'Made-Up', authors: ['Ada'], categories: ['cs.LG'] };

type Reader =
  | 'read'
  | 'readAtLength'
  | 'search'
  | 'followed'
  | 'scales'
  | 'derivingFailure'
  | 'job'
  | 'canUndoClear'
  | 'close';
type Writer = Exclude<keyof Store, Reader>;

/** Uses each method of the store that writes. A new method needs an entry here. */
const WRITERS: Record<Writer, (store: Store) => Promise<unknown>> = {
  start: (store) => started(store),
  goOn: (store) => store.goOn(),
  updateDerived: (store) => store.updateDerived(),
  ingest: (store) =>
    store.ingest(digest('hot-papers', '2021-02-13', [entry('2102.00002', 1, COUNTED)])),
  save: (store) => store.save('2102.00001', false, AT),
  setReading: (store) => store.setReading('2102.00001', { read: true, tags: [] }),
  noteSeen: (store) => store.noteSeen(['2102.00001'], '2021-02-13'),
  addFacts: (store) => store.addFacts([{ ...FACTS, id: '2102.00001' }], 'arxiv', '2021-02-13'),
  keepFacts: (store) => store.keepFacts(FACTS, '2021-02-13'),
  beginDeletion: (store) => deleteSource(store, 'hugging-face'),
  beginRebuild: rebuild,
  beginRestore: restore,
  beginMerge: restore,
  clear: (store) => store.clear(Date.parse(AT)),
  undoClear: async (store) => {
    if (!(await store.canUndoClear())) await store.clear(Date.parse(AT));
    await undoClear(store);
  },
};
/** These empty the database, or a part of it. */
const DELETING: readonly string[] = ['beginDeletion', 'clear', 'undoClear'];

let backup: string[] = [];

async function restore(store: Store): Promise<void> {
  const begun = await store.beginRestore(crypto.randomUUID());
  for (const [part, text] of backup.entries()) await begun.part(part, text);
  await store.beginMerge(await begun.end());
  await store.goOn();
}

/** Counts writes to the database and to `storage.local`, and lets one of them fail as on a full disk. */
class Disk {
  writes = 0;
  failing = 0;

  /** Whether this write is the one that fails. */
  isFull(): boolean {
    this.writes++;
    return this.writes === this.failing;
  }
}

class FullArea extends MemoryArea {
  readonly disk: Disk;

  constructor(disk: Disk) {
    super();
    this.disk = disk;
  }

  override async set(items: Record<string, unknown>): Promise<void> {
    if (this.disk.isFull()) throw new Error('QUOTA_BYTES quota exceeded');
    await super.set(items);
  }
}

/** What fake-indexeddb itself uses to queue a request. */
interface Queue {
  _execRequestAsync(request: { operation: () => void; source: IDBObjectStore }): IDBRequest;
}

/** A browser refuses the request, and ends the whole transaction with the same error. */
function failOn(disk: Disk): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (!disk.isFull()) return put.apply(this, row);
    const operation = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const queue = this.transaction as unknown as Queue;
    return queue._execRequestAsync({ operation, source: this }) as IDBRequest<IDBValidKey>;
  });
}

async function filled(store: Store): Promise<void> {
  await started(store);
  const papers = ['2102.00001', '2103.00001'].map((id, at) => entry(id, at + 1, COUNTED));
  await store.ingest(digest('hot-papers', '2021-02-12', papers));
  const votes = { counts: { upvotes: 3 }, observedAt: AT };
  await store.ingest(digest('hugging-face', '2021-02-12', [entry('2102.00009', 1, votes)]));
  await store.save('2102.00001', true, AT);
}

/** What cannot be derived. */
async function kept(store: Store) {
  const { digests, papers, marks } = await contentOf(store);
  return { digests, papers, marks };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await cleanUp();
});

/** Writes once, with the `failing`-th write refused (0: none). Returns what is stored, and what the user reads. */
async function write(writer: (store: Store) => Promise<unknown>, failing: number) {
  const disk = new Disk();
  const area = new FullArea(disk);
  const store = storeOver(area);
  await filled(store);
  const before = await kept(store);
  disk.writes = 0;
  disk.failing = failing;
  failOn(disk);
  const failures: string[] = [];
  await writer(store).catch((error) => failures.push(failureOf(error).key));
  const failed = (await store.job())?.failure ?? store.derivingFailure;
  if (failed !== null) failures.push(failed.key);
  const at = await kept(store);
  const isReached = disk.writes >= failing;
  // As after the user made room.
  disk.failing = 0;
  await store.goOn();
  await writer(store);
  await store.goOn();
  const after = await kept(store);
  vi.restoreAllMocks();
  await cleanUp();
  return { before, at, after, failures, isReached };
}

test.each(Object.entries(WRITERS))(
  '%s, each write on a full disk',
  { timeout: 30_000 },
  async (name, writer) => {
    const source = storeOver(new MemoryArea());
    await filled(source);
    backup = await backupOf(source, {});
    await cleanUp();
    const whole = await write(writer, 0);
    for (let failing = 1; ; failing++) {
      const { before, at, after, failures, isReached } = await write(writer, failing);
      if (!isReached) break;
      const place = `write ${failing}`;
      expect(new Set(failures), place).toEqual(new Set(failures.length > 0 ? ['storageFull'] : []));
      if (failures.length === 0) expect(at, place).toEqual(whole.at);
      if (!DELETING.includes(name)) {
        for (const [kind, rows] of Object.entries(before)) {
          expect(at[kind as keyof typeof at].length, `${place}, ${kind}`).toBeGreaterThanOrEqual(
            rows.length,
          );
        }
      }
      expect(after, `${place}, tried again`).toEqual(whole.after);
    }
  },
);
