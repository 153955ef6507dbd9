import { MIGRATIONS } from '../../../src/store/database/migrations.ts';
import { listDays } from '../../../src/store/querying/days.ts';
import type { Store } from '../../../src/store/store.ts';
import { readingList } from '../../../src/store/writing/marks.ts';
import { readPaper } from '../../../src/store/writing/papers.ts';
import v1 from '../../fixtures/databases/v1.json' with { type: 'json' };
import { type Dump, load, rowsOf } from '../dump.ts';
import {
  type Cases,
  contentOf,
  emptyStore,
  equal,
  type MemoryArea,
  ok,
  rebuild,
  started,
} from '../kit.ts';

/** The database of every released version, by version, as `freeze.ts` wrote it then. */
const DUMPS: readonly Dump[] = [v1];

type Row = Record<string, unknown>;

/** What each step makes of a row that cannot be derived: the first one leads from version 1 to 2. */
const CHANGES: readonly ((store: string, row: Row) => Row)[] = [
  // Papers lie in blocks from version 2 on, as they were.
  (_store, row) => row,
];

const NAME = 'hot-papers';
const KEPT = ['digests', 'papers', 'marks', 'days'] as const;
const NOW = Date.parse('2021-02-20T10:00:00Z');

async function upgraded(frozen: Dump): Promise<{ store: Store; area: MemoryArea }> {
  await load(NAME, frozen);
  return await emptyStore();
}

function expectedRows(frozen: Dump, store: string): unknown[] {
  const steps = CHANGES.slice(frozen.version - 1);
  return rowsOf(frozen, store).map((row) =>
    steps.reduce((changed, step) => step(store, changed), row as Row),
  );
}

/** All that is derived: what pages read, and the stores that the search and the figures read. */
async function derivedOf(store: Store, area: MemoryArea): Promise<unknown> {
  const rows = await store.read(async (db) => [
    await db.getAll('months'),
    (await db.getAll('search')).map((row) => JSON.stringify(row)),
    await db.getAll('stale'),
  ]);
  const items = [...area.items].filter(([key]) => /^(?:(?:marks:)?\d{4}|heat)$/.test(key));
  return [rows, Object.fromEntries(items)];
}

async function forgetDerived(store: Store, area: MemoryArea): Promise<void> {
  await store.read(async (db) => {
    for (const name of ['months', 'search', 'stale'] as const) await db.clear(name);
  });
  for (const key of [...area.items.keys()]) if (key !== 'database') area.items.delete(key);
}

async function forEachDump(check: (frozen: Dump) => Promise<void>): Promise<void> {
  for (const frozen of DUMPS) await check(frozen);
}

export const migrationCases: Cases = {
  async 'every version that a step leads on from is frozen, and what the step changes is told'() {
    const former = MIGRATIONS.length - 1;
    ok(DUMPS.length >= Math.max(1, former), `freeze version ${former}: see CONTRIBUTING.md`);
    equal(CHANGES.length, former, 'CHANGES');
    for (const [at, { version }] of DUMPS.entries()) equal(version, at + 1, 'version');
  },

  async 'a frozen database has rows in every store'() {
    await forEachDump(async ({ version, stores }) => {
      for (const [name, { rows }] of Object.entries(stores)) {
        ok(rows.length > 0, `nothing in ${name} of version ${version}`);
      }
    });
  },

  async 'every row of every version is there today'() {
    await forEachDump(async (frozen) => {
      const { store } = await upgraded(frozen);
      await started(store, NOW);
      const content = await contentOf(store);
      for (const name of KEPT) {
        const expected = expectedRows(frozen, name);
        equal(content[name].length, expected.length, name);
        for (const [at, row] of content[name].entries()) equal(row, expected[at], name);
      }
      await store.close();
    });
  },

  async 'what a former version stored is found through the store'() {
    await forEachDump(async (frozen) => {
      const { store } = await upgraded(frozen);
      await started(store, NOW);
      equal(
        [...(await store.read(readingList)).keys()],
        ['2101.00009', 'math/0601001'],
        'reading list',
      );
      equal((await store.search('curves nobody', 9)).ids, ['math/0601001'], 'search');
      const days = (await store.read(listDays)).map(({ day }) => day).sort();
      equal(days, ['2021-02-12', '2021-02-13', '2021-02-14'], 'days');
      const paper = await store.read((db) => readPaper(db, '2102.06171'));
      const sources = paper?.sightings.map(({ source }) => source);
      equal(sources, ['hot-papers', 'hugging-face', 'hacker-news'], 'sources');
      const history = paper?.sightings[0]?.earlier.map(({ counts }) => counts.retweets);
      equal([history, paper?.sightings[0]?.counts.retweets], [[51], 64], 'counts');
      equal(paper?.posts.length, 3, 'posts');
      await store.close();
    });
  },

  async 'what is derived of a former version is as made anew'() {
    await forEachDump(async (frozen) => {
      const { store, area } = await upgraded(frozen);
      await started(store, NOW);
      const before = await derivedOf(store, area);
      ok(
        area.items.has('2102') && area.items.has('0601') && area.items.has('marks:1912'),
        'shards',
      );
      await forgetDerived(store, area);
      await rebuild(store);
      equal(await derivedOf(store, area), before, 'made anew');
      await store.close();
    });
  },

  async 'what a former version left stale is written after the upgrade'() {
    await forEachDump(async (frozen) => {
      const { store, area } = await upgraded(frozen);
      const id = frozen.stores.meta?.rows.find(({ key }) => key === 'id')?.value;
      await area.set({ shardsOf: `${id} 1` });
      await started(store, NOW);
      equal(area.marks('1912'), { saved: [], seen: { '1912.00001': '2021-02-16' } });
      await store.close();
    });
  },
};
