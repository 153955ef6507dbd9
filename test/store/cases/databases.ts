import { openDB } from 'idb';
import { hasStarter, noteStarter } from '../../../src/store/backup/starter.ts';
import { openDatabase } from '../../../src/store/database/connection.ts';
import { MIGRATIONS, migrate } from '../../../src/store/database/migrations.ts';
import {
  type Cases,
  cleanUp,
  contentOf,
  counted,
  emptyStore,
  equal,
  failureOf,
  type MemoryArea,
  ok,
  started,
  storeOver,
  undoClear,
} from '../kit.ts';

const AT = '2021-02-13T10:00:00Z';
const NAME = 'hot-papers';
const DAY = 86_400_000;

/** Does a job whose next write of the databases' names is the last thing that happens. */
async function crashAtNextWrite(area: MemoryArea, job: () => Promise<void>): Promise<void> {
  const set = area.set.bind(area);
  area.set = async (items) => {
    await set(items);
    if ('database' in items) throw new Error('crash');
  };
  await job().catch(() => undefined);
  area.set = set;
}

async function databaseNames(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name = '' }) => name).sort();
}

export const databaseCases: Cases = {
  async 'everything is deleted, and comes back'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.save('2102.00001', true, AT);
    await store.updateDerived();
    const before = await contentOf(store);
    const shards = [area.items.get('2102'), area.items.get('marks:2102')];
    equal(await store.canUndoClear(), false, 'nothing to undo');
    await store.clear(Date.now());
    for (const [name, rows] of Object.entries(await contentOf(store))) equal(rows, [], name);
    ok(!area.items.has('2102') && !area.items.has('marks:2102'), 'shards are left');
    equal(await store.read(hasStarter), true, 'starter digests stay away');
    equal(await store.canUndoClear(), true, 'to undo');
    await store.clear(Date.now());
    await undoClear(store);
    equal(await contentOf(store), before, 'content');
    equal([area.items.get('2102'), area.items.get('marks:2102')], shards, 'shards');
    equal((await indexedDB.databases()).length, 1, 'databases left');
    equal(await failureOf(store.undoClear()), 'clearNothingToUndo');
  },

  async 'damaged names of the databases are found again, and nothing of the data is lost'() {
    for (const damaged of [null, 7, 'hot-papers-2', {}, { active: 'hot-papers-2' }, []]) {
      const { store, area } = await emptyStore();
      await store.ingest(counted('2021-02-12', 7, AT));
      await store.clear(Date.now());
      await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
      await store.close();
      await area.set({ database: damaged });
      const next = storeOver(area);
      await started(next);
      const { digests } = await contentOf(next);
      equal(
        digests.map(({ day }) => day),
        ['2021-03-12'],
        JSON.stringify(damaged),
      );
      await cleanUp();
    }
  },

  async 'what came in since is kept when a deletion is undone'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await undoClear(store);
    const { papers } = await contentOf(store);
    equal(
      (papers as { key: string }[]).map(({ key }) => key),
      ['2102:2102.00001', '2103:2103.00001'],
    );
    ok(area.items.has('2102') && area.items.has('2103'), 'shards');
  },

  async 'what was deleted is gone for good after a week'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now() - 8 * DAY);
    await store.close();
    const next = storeOver(area);
    await started(next, Date.now());
    equal(await next.canUndoClear(), false, 'to undo');
    equal(await databaseNames(), ['hot-papers-2']);
  },

  async 'a crash while a deletion is undone is made good at the next start'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await store.updateDerived();
    await store.close();
    // As far as `undoClear` comes before it moves the first digest.
    const active = { active: 'hot-papers', kept: null, merging: 'hot-papers-2' };
    await area.set({ database: active });
    const next = storeOver(area);
    await started(next, Date.now());
    equal((await contentOf(next)).digests.length, 2, 'digests');
    ok(area.items.has('2102') && area.items.has('2103'), 'shards');
    equal((await indexedDB.databases()).length, 1, 'databases left');
  },

  async 'a deletion waits for what an undo left half merged'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await store.close();
    // As after an undo that a full disk ended.
    await area.set({ database: { active: 'hot-papers', kept: null, merging: 'hot-papers-2' } });
    const next = storeOver(area);
    equal(await failureOf(next.clear(Date.now())), 'jobRunning');
    await next.goOn();
    await next.clear(Date.now());
    await undoClear(next);
    equal((await contentOf(next)).digests.length, 2, 'digests');
    equal((await indexedDB.databases()).length, 1, 'databases left');
  },

  async 'what is deleted for good is gone, also where a crash follows at once'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await crashAtNextWrite(area, () => store.clear(Date.now()));
    await started(storeOver(area), Date.now());
    equal(await databaseNames(), ['hot-papers-2', 'hot-papers-3'], 'after a second deletion');
    await crashAtNextWrite(area, () => started(storeOver(area), Date.now() + 8 * DAY));
    await started(storeOver(area), Date.now() + 8 * DAY);
    equal(await databaseNames(), ['hot-papers-3'], 'after a week');
  },

  async 'what was merged is deleted, also where a crash follows at once'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.close();
    const merging = { active: 'hot-papers', kept: null, merging: 'hot-papers-2' };
    await area.set({ database: merging });
    await crashAtNextWrite(area, () => started(storeOver(area), Date.now()));
    equal(await databaseNames(), ['hot-papers'], 'deleted');
    // The crash came before the note of it.
    await area.set({ database: merging });
    const next = storeOver(area);
    await started(next, Date.now());
    equal(await databaseNames(), ['hot-papers'], 'deleted again');
    equal((await contentOf(next)).digests.length, 1, 'digests');
  },

  async 'a deletion that a crash ended before its switch leaves no database behind'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.close();
    const begun = await openDatabase('hot-papers-2', () => undefined);
    await noteStarter(begun, []);
    begun.close();
    const next = storeOver(area);
    await started(next, Date.now());
    equal(await databaseNames(), ['hot-papers'], 'after the next start');
    equal((await contentOf(next)).digests.length, 1, 'digests');
  },

  async 'a database that nothing names is left alone where it holds something'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await store.close();
    await area.set({ database: { active: 'hot-papers', kept: null, merging: null } });
    await started(storeOver(area), Date.now());
    equal(await databaseNames(), ['hot-papers', 'hot-papers-2']);
  },

  async 'what was merged is on the disk before the other database is deleted'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    const { transaction } = IDBDatabase.prototype;
    const { deleteDatabase } = IDBFactory.prototype;
    const events: string[] = [];
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') events.push(options?.durability ?? 'default');
      return transaction.call(this, names, mode, options);
    };
    IDBFactory.prototype.deleteDatabase = function (name) {
      events.push(name);
      return deleteDatabase.call(this, name);
    };
    try {
      await undoClear(store);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
    }
    const before = events.slice(0, events.indexOf('hot-papers-2'));
    ok(before.lastIndexOf('strict') > before.lastIndexOf('relaxed'), before.join());
  },

  async 'an emptied storage.local costs no data'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.clear(Date.now());
    await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
    await store.close();
    const { store: next, area } = await emptyStore();
    await started(next, Date.now());
    equal((await contentOf(next)).digests.length, 1, 'digests');
    ok(area.items.has('2103'), 'shard');
  },

  async 'a damaged value of the key `database` costs no data'() {
    const damaged = [null, 5, 'hot-papers', {}, { active: 7 }, { active: 'undefined', kept: null }];
    for (const value of damaged) {
      const { store, area } = await emptyStore();
      await area.set({ database: value });
      await store.ingest(counted('2021-02-12', 7, AT));
      await store.clear(Date.now());
      await store.ingest(counted('2021-03-12', 8, AT, '2103.00001'));
      await store.close();
      await area.set({ database: value });
      const next = storeOver(area);
      await started(next, Date.now());
      const [paper] = (await contentOf(next)).papers as { key: string }[];
      equal(paper?.key, '2103:2103.00001', JSON.stringify(value));
      await cleanUp();
    }
  },

  async 'an upgrade elsewhere gets the database, and later ours again if it is not newer'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    const newer = await openDB(NAME, MIGRATIONS.length + 1);
    newer.close();
    equal(await failureOf(store.read((db) => db.count('blocks'))), 'databaseNewer');
  },

  async 'a connection that was closed under us is opened again'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.read(async (db) => db.close());
    equal((await contentOf(store)).papers.length, 1, 'papers');
    equal(await store.ingest(counted('2021-02-13', 7, AT)), true, 'ingest');
  },

  async 'a connection makes way for an upgrade'() {
    let lost = 0;
    const held = await openDatabase(NAME, () => lost++);
    (await openDB(NAME, MIGRATIONS.length + 1)).close();
    equal(lost, 1, 'told that it is lost');
    let isClosed = false;
    try {
      held.transaction('blocks');
    } catch {
      isClosed = true;
    }
    ok(isClosed, 'still open');
  },

  async 'an upgrade that is held up ends in words, and goes on when it may'() {
    const old = await openDB(NAME, MIGRATIONS.length);
    // One that makes no way, in the middle of what opens the database in a higher version.
    const upgrade = openDB(NAME, MIGRATIONS.length + 1, { blocking: () => undefined });
    const waiting = openDatabase(NAME, () => undefined, 200);
    equal(await failureOf(waiting), 'databaseBlocked');
    old.close();
    (await upgrade).close();
    equal(await failureOf(openDatabase(NAME, () => undefined)), 'databaseNewer');
  },

  async 'without IndexedDB there are words'() {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not allowed here', 'SecurityError');
    };
    try {
      const { store } = await emptyStore();
      equal(await failureOf(store.read((db) => db.count('blocks'))), 'databaseUnavailable');
      equal(await failureOf(store.ingest(counted('2021-02-12', 7, AT))), 'databaseUnavailable');
      IDBFactory.prototype.open = open;
      equal(await store.ingest(counted('2021-02-12', 7, AT)), true, 'once it is there again');
    } finally {
      IDBFactory.prototype.open = open;
    }
  },

  async 'a step that throws leaves the database as it was'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    const before = await contentOf(store);
    await store.close();
    const failing = [
      ...MIGRATIONS,
      async (_db: unknown, tx: Parameters<(typeof MIGRATIONS)[0]>[1]) => {
        await tx.objectStore('blocks').clear?.();
        throw new RangeError('a row of an unknown form');
      },
    ];
    let reason: unknown;
    const upgrade = openDB(NAME, failing.length, {
      upgrade(db, from, _to, tx) {
        migrate(db, from, tx, failing).catch((error) => {
          reason = error.message;
        });
      },
    });
    equal(await upgrade.catch((error) => error.name), 'AbortError', 'upgrade');
    equal(reason, 'a row of an unknown form', 'reason');
    equal(await contentOf(store), before, 'content');
  },

  async 'steps lead from any version to the last, and keep what is there'() {
    const later = [
      ...MIGRATIONS,
      (db: Parameters<(typeof MIGRATIONS)[0]>[0]) => void db.createObjectStore('added'),
    ];
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.close();
    for (const name of [NAME, 'new']) {
      const upgraded = await openDB(name, later.length, {
        upgrade: (db, from, _to, tx) => migrate(db, from, tx, later),
      });
      equal(upgraded.objectStoreNames.contains('added'), true, `${name}: the new store`);
      equal(await upgraded.count('blocks'), name === NAME ? 1 : 0, `${name}: blocks`);
      upgraded.close();
    }
  },
};
