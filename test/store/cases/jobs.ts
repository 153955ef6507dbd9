import { RESTORING } from '../../../src/shared/storage/database-names.ts';
import { newJob } from '../../../src/shared/storage/job.ts';
import { Restore } from '../../../src/store/backup/restore.ts';
import { openDatabase } from '../../../src/store/database/connection.ts';
import { Pace } from '../../../src/store/jobs/pace.ts';
import { summarize } from '../../../src/store/querying/summary.ts';
import type { Store } from '../../../src/store/store.ts';
import { mergeStep } from '../../../src/store/writing/merge.ts';
import { deleteStep } from '../../../src/store/writing/remove.ts';
import {
  backupOf,
  type Cases,
  cleanUp,
  contentOf,
  counted,
  deleteSource,
  digest,
  emptyStore,
  entry,
  equal,
  failureOf,
  type MemoryArea,
  ok,
  rebuild,
  started,
  storeOver,
  undoClear,
} from '../kit.ts';

const AT = '2021-02-13T10:00:00Z';
const DIGESTS = 12;

/** A pace whose steps are over after one item. */
function slowest(): Pace {
  const pace = new Pace();
  pace.each = async (items, job) => {
    const [first] = items;
    if (first === undefined) return 0;
    await job(first);
    return 1;
  };
  return pace;
}

/** Digests of two sources, some papers of which both know. */
async function fill(store: Store): Promise<void> {
  for (let day = 1; day <= DIGESTS; day++) {
    const date = `2021-02-${String(day).padStart(2, '0')}`;
    await store.ingest(counted(date, day + 1, AT, `2102.0000${1 + (day % 9)}`));
    await store.ingest(digest('arxiv', date, [entry(`2102.0000${1 + (day % 9)}`)], 'cs.CV'));
  }
  await store.save('2102.00003', true, AT);
  await store.noteSeen(['2103.00001'], '2021-03-01');
  await store.updateDerived();
}

async function jobIn(area: MemoryArea): Promise<unknown> {
  return (await area.get('job')).job;
}

/** Lets a job come as far as it gets before something is written about it for the n-th time, then ends all. */
async function endAfterWrites(store: Store, area: MemoryArea, writes: number): Promise<void> {
  const set = area.set.bind(area);
  let left = writes;
  area.set = async (items) => {
    if ('job' in items && left-- <= 0) throw new Error('the background ended');
    await set(items);
  };
  await store.goOn().catch(() => undefined);
  area.set = set;
  await store.close();
}

export const jobCases: Cases = {
  async 'a deletion goes on from where the background ended'() {
    const { store, area } = await emptyStore();
    await fill(store);
    const left = await store.read((db) => deleteStep(db, 'hot-papers', slowest()));
    equal(left, DIGESTS - 1, 'left after a step');
    await area.set({ job: { ...newJob('deleteSource', DIGESTS, 'hot-papers'), done: 1 } });
    await store.close();
    const next = storeOver(area);
    await started(next);
    const { digests } = await contentOf(next);
    equal(
      (digests as { source: string }[]).map(({ source }) => source),
      Array(DIGESTS).fill('arxiv'),
    );
    equal(await jobIn(area), undefined, 'job');
    equal(area.shard('2102'), {}, 'shard');
  },

  async 'a merge goes on from where the background ended, and none of it is done twice'() {
    const { store, area } = await emptyStore();
    await fill(store);
    const before = await contentOf(store);
    const [text = ''] = await backupOf(store);
    await cleanUp();
    const { store: other, area: otherArea } = await emptyStore();
    const begun = await other.beginRestore('a');
    await begun.part(0, text);
    await begun.end();
    const restoring = await Restore.resume('a');
    ok(restoring !== null, 'the database of the backup');
    restoring?.close();
    const unmerged = await openDatabase(RESTORING, () => undefined);
    for (let done = 1; done <= 5; done++) {
      equal(await other.read((db) => mergeStep(db, unmerged, slowest())), done, 'merged');
    }
    unmerged.close();
    await otherArea.set({ database: { active: 'hot-papers', kept: null, merging: RESTORING } });
    await other.close();
    const next = storeOver(otherArea);
    await started(next);
    const after = await contentOf(next);
    for (const [name, rows] of Object.entries(before))
      equal(after[name as keyof typeof after], rows, name);
    equal((await indexedDB.databases()).length, 1, 'databases left');
    ok(area.items.size > 0, 'shards');
  },

  async 'each job is finished wherever it is cut off'() {
    const jobs: Record<string, (store: Store) => Promise<unknown>> = {
      'a deletion': (store) => store.beginDeletion('arxiv'),
      'a rebuild': (store) => store.beginRebuild(),
      'an undo': (store) => store.undoClear(),
    };
    for (const [name, begin] of Object.entries(jobs)) {
      for (let writes = 0; writes < 3; writes++) {
        const { store, area } = await emptyStore();
        await fill(store);
        if (name === 'an undo') await store.clear(Date.now());
        await store.goOn();
        await begin(store);
        await endAfterWrites(store, area, writes);
        const next = storeOver(area);
        await started(next);
        equal(await jobIn(area), undefined, `${name}, ${writes}: job`);
        const { digests } = await contentOf(next);
        equal(digests.length, name === 'a deletion' ? DIGESTS : 2 * DIGESTS, `${name}, ${writes}`);
        equal(await next.read((db) => db.count('stale')), 0, `${name}, ${writes}: stale`);
        await cleanUp();
      }
    }
  },

  async 'a second job is refused while one is under way'() {
    const { store, area } = await emptyStore();
    await fill(store);
    await area.set({ job: newJob('rebuild', 9) });
    equal(await failureOf(store.beginDeletion('arxiv')), 'jobRunning');
    equal(await failureOf(store.clear(Date.now())), 'jobRunning');
    equal(await failureOf(store.beginRestore('a')), 'jobRunning');
    await store.goOn();
    equal(await deleteSource(store, 'arxiv'), DIGESTS, 'digests');
  },

  async 'a job waits for questions of pages, and a question for one transaction at most'() {
    const pace = new Pace();
    const order: string[] = [];
    let answer = () => {};
    const question = pace.first(
      () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
    );
    const paused = pace.pause().then(() => order.push('job'));
    setTimeout(() => {
      order.push('answer');
      answer();
    }, 20);
    await Promise.all([question, paused]);
    equal(order, ['answer', 'job']);
  },

  async 'what cannot be written is tried again, and says why meanwhile'() {
    const { store, area } = await emptyStore();
    await fill(store);
    await store.beginRebuild();
    const set = area.set.bind(area);
    area.set = async (items) => {
      if (!('job' in items)) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    };
    await store.goOn().catch(() => undefined);
    area.items.delete('2102');
    await store.read((db) => db.put('stale', { key: '2102', token: 'a' }));
    equal(await failureOf(store.goOn()), 'storageFull');
    area.set = set;
    await store.goOn();
    equal(await jobIn(area), undefined, 'job');
    ok(area.items.has('2102'), 'shard');
  },

  async 'damaged rows do not keep others from being read, are counted, and repaired by a rebuild'() {
    const { store, area } = await emptyStore();
    await fill(store);
    const damages: [key: string, change: (text: string) => string][] = [
      ['2102:2102.00001', (text) => text.replace(/,"posts":\[.*?\]/, '')],
      ['2102:2102.00002', (text) => text.replace('"source":"hot-papers"', '"source":"later"')],
      ['2102:2102.00003', (text) => text.slice(0, -9)],
      ['2102:2102.00004', () => 'null'],
    ];
    await store.read(async (db) => {
      const block = await db.get('blocks', '2102:2102.0000');
      if (block === undefined) throw new Error('no block');
      for (const [key, change] of damages) block.papers[key] = change(block.papers[key] ?? '');
      await db.put('blocks', block);
      await db.put('stale', { key: '2102', token: 'a' });
      for (const name of ['days', 'months', 'search'] as const) {
        const [row] = await db.getAll(name);
        const keyed = row as unknown as Record<string, unknown>;
        const key = name === 'days' ? 'day' : 'month';
        await db.put(name, { [key]: keyed[key] } as never);
      }
      const digests = await db.getAll('digests');
      await db.put('digests', { ...digests[0], ids: null } as never);
      await db.put('marks', { month: '2104' } as never);
    });
    await store.updateDerived();
    ok('2102.00005' in area.shard('2102'), 'the shard of others');
    equal((await store.search('title', 50)).of, 7, 'found');
    equal((await store.read(summarize)).damaged, 3, 'damaged');
    await rebuild(store);
    const after = await store.read(summarize);
    equal(after.damaged, 0, 'repaired');
    equal([after.papers, after.digests], [7, 2 * DIGESTS - 1], 'papers and digests');
    equal((await store.read((db) => db.getAll('days'))).length, DIGESTS, 'days');
    const texts = await backupOf(store);
    JSON.parse(texts.join(''));
  },

  async 'damaged scales of heat are written again at the next start'() {
    for (const heat of [null, 7, 'hot', { 'hot-papers': null }, { 'hot-papers': ['x'] }]) {
      const { store, area } = await emptyStore();
      await fill(store);
      const whole = area.items.get('heat');
      await area.set({ heat });
      await store.close();
      const next = storeOver(area);
      equal((await next.search('title', 5)).ids.length, 5, JSON.stringify(heat));
      await started(next);
      equal(area.items.get('heat'), whole, JSON.stringify(heat));
      await cleanUp();
    }
  },

  async 'an undo keeps what was saved since'() {
    const { store } = await emptyStore();
    await fill(store);
    await store.clear(Date.now());
    await store.save('2102.00009', true, AT);
    await undoClear(store);
    const marks = (await contentOf(store)).marks as { saved: object }[];
    equal(Object.keys(marks[0]?.saved ?? {}).sort(), ['2102.00003', '2102.00009']);
  },
};
