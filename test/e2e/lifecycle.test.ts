import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { setSettings, tell } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';
const BADGES = 12;

let world: World;
let page: Page;
beforeAll(async () => {
  world = await openWorld({ installed: false });
  page = await world.listing(NEW);
});
afterAll(() => world.close());

const shown = () =>
  page.$$eval(
    '.hot-papers-badge',
    (badges) => badges.filter((badge) => badge.checkVisibility()).length,
  );
const bars = () => page.$$eval('#hot-papers-bar', (all) => all.length);
test('a tab that was open at install gets badges and bar without a reload', async () => {
  expect(await shown()).toBe(0);
  await world.install();
  await page.bringToFront();
  await expect.poll(shown).toBe(BADGES);
  await expect.poll(bars).toBe(1);
});

test('a page reads badges while the background is dead', async () => {
  await world.stopWorker();
  const other = await world.listing('/list/cs.CV/recent');
  await other.waitForSelector('.hot-papers-badge');
  await other.close();
});

test('what changed while a page was left shows when the reader comes back', async () => {
  await page.bringToFront();
  await page.goto('https://arxiv.org/');
  await setSettings(world, { badgeFrom: 5 });
  await page.bringToFront();
  // No `goBack()`: a page that comes out of the back/forward cache is not loaded.
  await page.evaluate(() => history.back());
  await expect.poll(async () => (await shown()) < BADGES).toBe(true);
  await setSettings(world, {});
  await expect.poll(shown).toBe(BADGES);
});

test('an update leaves one set of badges, and they still answer', async () => {
  await world.install();
  await page.bringToFront();
  await expect.poll(shown).toBe(BADGES);
  await expect.poll(bars).toBe(1);
  await tell(world, 'save', { id: '2012.05901', saved: true });
  await page.bringToFront();
  await page.waitForSelector('[data-arxiv-id="2012.05901"][data-saved]');
  await page.click('[data-arxiv-id="2012.05901"] .hot-papers-open');
  await page.waitForFunction(() =>
    document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('.panel'),
  );
  await page.keyboard.press('Escape');
});

test('no error in any page or in the background', async () => {
  expect(await world.errors()).toEqual([]);
});

test('a removal takes everything from the page that a reader can see', async () => {
  await world.uninstall();
  await page.bringToFront();
  const seen = () =>
    page.$$eval(
      '.hot-papers-badge, #hot-papers-bar, #hot-papers-panel',
      (ours) => ours.filter((node) => node.checkVisibility()).length,
    );
  await expect.poll(seen).toBe(0);
  expect(await page.$$eval('dt', (rows) => rows.length)).toBeGreaterThan(0);
  expect(await page.$$eval('dt[hidden]', (rows) => rows.length)).toBe(0);
});
