import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import v1 from '../fixtures/databases/v1.json' with { type: 'json' };
import { ROUNDS_TIMEOUT, rounds } from '../rounds.ts';
import { SEED, spread } from './crash/chance.ts';
import { buildNextVersion } from './crash/next-version.ts';
import { Rig } from './crash/rig.ts';
import { contentOf, derivedOf, flawsOf, type State } from './crash/state.ts';
import { ask } from './services.ts';

const ROUNDS = rounds(2, 20);
const SAVED_PAPERS = 2000;
const DIGESTS = v1.stores.digests.rows.length;

let rig: Rig;
let duration: number;

beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(() => rig?.close());

/** The frozen database, and thousands of papers more that are on the reading list. */
function manyRows() {
  const [paper] = v1.stores.papers.rows;
  const [marks] = v1.stores.marks.rows;
  const ids = Array.from({ length: SAVED_PAPERS }, (_, at) => `2012.${String(10_000 + at)}`);
  const papers = ids.map((id) => {
    const key = `2012:${id}`;
    return { key, value: { ...paper?.value, key, title: `Paper ${id}`, sightings: [] } };
  });
  const saved = Object.fromEntries(ids.map((id) => [id, '2021-02-14T08:00:00.000Z']));
  const value = { ...marks?.value, month: '2012', saved };
  return {
    ...v1.stores,
    papers: { ...v1.stores.papers, rows: [...v1.stores.papers.rows, ...papers] },
    marks: { ...v1.stores.marks, rows: [...v1.stores.marks.rows, { key: '2012', value }] },
    // The starter digests shall not come in as well.
    meta: { keyPath: null, rows: [...v1.stores.meta.rows, { key: 'starter', value: 'done' }] },
  };
}

const layFormer = () => rig.lay(manyRows(), v1.version);

/** The content as the step leaves it. */
function rewritten(state: State) {
  const mark = (rows: Record<string, unknown>[] = []) =>
    rows.map((row) => ({ ...row, isRewritten: true }));
  const { digests, papers } = state.rows;
  return contentOf({
    ...state,
    rows: { ...state.rows, digests: mark(digests), papers: mark(papers) },
  });
}

test('the next version takes over what the former one stored', async () => {
  await rig.reset();
  await buildNextVersion(rig.out);
  await rig.update();
  const former = await layFormer();
  const started = performance.now();
  expect((await ask(rig.page, 'days', {})).length).toBeGreaterThan(0);
  duration = performance.now() - started;
  const state = await rig.read();
  expect([former.version, state.version]).toEqual([1, 3]);
  expect(state.rows.papers).toHaveLength(SAVED_PAPERS + v1.stores.papers.rows.length);
  expect(state.rows.digests).toHaveLength(DIGESTS);
  expect(contentOf(state)).toEqual(rewritten(former));
});

test('it is there as a whole or not at all when the background ends', {
  timeout: ROUNDS_TIMEOUT,
}, async () => {
  for (const moment of spread(ROUNDS, 0)) {
    await crash(moment).catch((error: unknown) => {
      const when = `at ${Math.round(moment * duration)} of ${Math.round(duration)} ms`;
      throw new Error(`CRASH_SEED=${SEED}, ${when}: ${error}`, { cause: error });
    });
  }
});

async function crash(moment: number): Promise<void> {
  const former = await layFormer();
  const asked = ask(rig.page, 'days', {}).catch(() => undefined);
  await sleep(moment * duration);
  await rig.kill('background');
  await asked;
  const left = await rig.read();
  expect(flawsOf(left)).toEqual([]);
  expect(contentOf(left)).toEqual(left.version === 1 ? contentOf(former) : rewritten(former));
  await rig.settle();
  const resumed = await rig.read();
  expect(resumed.version).toBe(3);
  expect(contentOf(resumed)).toEqual(rewritten(former));
  expect(derivedOf(resumed)).toEqual(await rig.rebuilt());
}
