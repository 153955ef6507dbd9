import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../fixtures/pages/index.ts';
import { openWorld, type World } from './harness/index.ts';
import { setSettings, tell } from './listing-tools.ts';
import { openOptions } from './options-tools.ts';
import { ask, huggingFace, ids, openList, textOf } from './popup/kit.ts';

const DAY = '2021-03-05';
const VISION = '2103.04001';
const CURVES = '2103.04002';
const NAMELESS = '2103.04003';
/** As a reader has it who wants algebraic geometry alone; the papers here have no other category. */
const GEOMETRY_ALONE = { categoriesOff: ['cs.CV', 'cs.LG'] };

const paper = (id: string, subjects: string[]) => ({
  id,
  title: `Paper ${id}`,
  authors: ['Ida Berg'],
  subjects,
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Hugging Face names no categories.
  const counted = [VISION, CURVES, NAMELESS].map((id) => ({ id, title: id, upvotes: 40 }));
  await tell(world, 'import', huggingFace(DAY, counted));
  const page = newPage('cs.CV', 'Friday, 5 March 2021', {
    fresh: [paper(VISION, ['cs.CV', 'cs.LG']), paper(CURVES, ['math.AG', 'cs.CV'])],
    crosses: [],
    replaced: [],
  });
  world.internet.arxiv.serve('/list/cs.CV/new', page);
  await setSettings(world, GEOMETRY_ALONE);
});
afterAll(() => world.close());

const badges = (page: Page) =>
  page.$$eval('.hot-papers-badge', (all) => all.map((one) => one.getAttribute('data-arxiv-id')));
const openDay = () => openList(world, `hot.html#day=${DAY}`);

test('a paper whose categories are not known says so in lists', async () => {
  const list = await openDay();
  expect((await ids(list)).sort()).toEqual([VISION, CURVES, NAMELESS]);
  expect(await textOf(list, `[data-arxiv-id="${VISION}"] .cats`)).toBe('category unknown');
  await list.close();
});

test('the subjects that a row names decide whether its paper has a badge', async () => {
  const page = await world.listing('/list/cs.CV/new');
  await page.waitForSelector(`.hot-papers-badge[data-arxiv-id="${CURVES}"]`);
  expect(await badges(page)).toEqual([CURVES]);
  await setSettings(world, {});
  await page.waitForSelector(`.hot-papers-badge[data-arxiv-id="${VISION}"]`);
  await setSettings(world, GEOMETRY_ALONE);
  await expect.poll(() => badges(page)).toEqual([CURVES]);
  await page.close();
});

test('what a listing in view names is known in lists from then on', async () => {
  const watcher = await world.extensionPage('popup.html');
  const page = await world.listing('/list/cs.CV/new');
  // Opening another tab would take the listing out of view.
  const known = async (id: string) => (await ask(watcher, 'paper', { id }))?.categories;
  await expect.poll(() => known(VISION)).toEqual(['cs.CV', 'cs.LG']);
  await expect.poll(() => known(CURVES)).toEqual(['math.AG', 'cs.CV']);
  const list = await openDay();
  expect((await ids(list)).sort()).toEqual([CURVES, NAMELESS]);
  for (const one of [list, page, watcher]) await one.close();
});

test('a switch hides what stays unknown', async () => {
  const options = await openOptions(world, '#categories');
  await options.click('#category-unknown');
  await expect
    .poll(async () => {
      const list = await openDay();
      const shown = await ids(list);
      await list.close();
      return shown;
    })
    .toEqual([CURVES]);
  await options.close();
});
