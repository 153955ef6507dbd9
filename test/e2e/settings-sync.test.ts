import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import {
  expectSettings,
  isChecked,
  openOptions,
  store,
  stored,
  waitForText,
} from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world);
});
afterAll(() => world.close());

const CV = 'input[name="category"][value="cs.CV"]';
const HEP = 'input[name="category"][value="hep-th"]';
const later = (minutes: number) => Math.floor(Date.now() / 1000) + 60 * minutes;
const account = (setting: string) => stored(page, `settings.${setting}`, 'sync');

test('a switch goes to the account of the reader', async () => {
  await page.click(CV);
  await expect
    .poll(() => account('categoriesOff'))
    .toEqual({ 'cs.CV': [true, expect.any(Number)] });
});

test('a switch of another machine comes here, beside those of this one', async () => {
  const mine = (await account('categoriesOff')) as object;
  await store(page, { 'settings.categoriesOff': { ...mine, 'hep-th': [true, later(1)] } }, 'sync');
  await expect.poll(() => isChecked(page, HEP)).toBe(false);
  expect(await isChecked(page, CV)).toBe(false);
  await expectSettings(page, { categoriesOff: ['cs.CV', 'hep-th'] });
});

test('another machine that knew less takes no switch away', async () => {
  await store(page, { 'settings.categoriesOff': { 'math.AG': [true, later(2)] } }, 'sync');
  await expect
    .poll(() => account('categoriesOff'))
    .toMatchObject({
      'cs.CV': [true, expect.any(Number)],
      'math.AG': [true, expect.any(Number)],
    });
  expect(await isChecked(page, CV)).toBe(false);
});

test('the newer choice of one switch counts', async () => {
  const soon = later(3);
  await store(page, { 'settings.categoriesOff': { 'cs.CV': [false, soon] } }, 'sync');
  await expect.poll(() => isChecked(page, CV)).toBe(true);
  await store(page, { 'settings.categoriesOff': { 'cs.CV': [true, 1] } }, 'sync');
  await expect.poll(() => account('categoriesOff')).toMatchObject({ 'cs.CV': [false, soon] });
  expect(await isChecked(page, CV)).toBe(true);
});

test('what was switched while the background slept is not lost', async () => {
  await world.stopWorker();
  await page.click('#listing-bar');
  await expect.poll(() => account('bar')).toEqual({ '': [false, expect.any(Number)] });
});

test('nonsense in the account changes nothing', async () => {
  await store(
    page,
    { 'settings.badgeFrom': { '': ['<b>', later(9)] }, 'settings.keys': 7 },
    'sync',
  );
  await page.click(CV);
  await expect
    .poll(() => account('categoriesOff'))
    .toMatchObject({
      'cs.CV': [true, expect.any(Number)],
    });
  await expectSettings(page, { badgeFrom: 0 });
});

test('an account that has no room is told in words, and the setting stays here', async () => {
  const long = `https://example.org/${'x'.repeat(9000)}/{YYYY}-{MM}-{DD}.md`;
  const settings = (await stored(page, 'settings')) as object;
  await store(page, { settings: { ...settings, customTemplate: long } });
  await waitForText(page, 'main > [role="status"]', /no room left for these settings/);
  await expectSettings(page, { customTemplate: long });
  await store(page, { settings: { ...settings, customTemplate: '' } });
  await page.waitForSelector('main > [role="status"] .note', { hidden: true });
});

test('nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
