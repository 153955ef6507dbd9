import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURES, KNOWN } from '../fixtures/pages/index.ts';
import { openWorld, type World } from './harness/index.ts';

const COUNTED = new Set(KNOWN.map(({ id }) => id));
const WITHOUT_ENTRIES = new Set(['/', '/list/cs.XX/new', '/list/cs.DL/new']);

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // The starter digests are in when one of their papers has its badge.
  const page = await world.listing('/list/cs.CV/new');
  await page.waitForSelector('.hot-papers-badge');
});
afterAll(() => world.close());

/** The counted papers that a page lists, in its order. */
function countedOn(path: string): string[] {
  if (WITHOUT_ENTRIES.has(path)) return [];
  const ids = [...(FIXTURES[path]?.() ?? '').matchAll(/\/abs\/([\w.-]+?)(?:v\d)?"/g)];
  return [...new Set(ids.map(([, id = '']) => id))].filter((id) => COUNTED.has(id));
}

const PATHS = Object.keys(FIXTURES).filter((path) => !path.startsWith('/abs/2'));

test.each([...PATHS, '/abs/2102.06171', '/abs/2012.05901v1'])(
  'badges on %s: on each counted paper and on no other',
  async (path) => {
    const page = await world.listing(path);
    const expected = countedOn(path);
    if (expected.length > 0) await page.waitForSelector('.hot-papers-badge');
    const found = await page.$$eval('.hot-papers-badge', (badges) =>
      badges.map((badge) => badge.getAttribute('data-arxiv-id')),
    );
    expect(found).toEqual(expected);
    await page.close();
  },
);

test('no error in any page or in the background', async () => {
  expect(await world.errors()).toEqual([]);
});
