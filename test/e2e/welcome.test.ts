import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { expectSettings, setTheme, stored } from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld({ installed: false });
  await world.page('about:blank');
  await world.install();
});
afterAll(() => world.close());

/** Tabs at the welcome page. A page of the extension asks, since no other may see them all. */
async function welcomeTabs(): Promise<number> {
  const popup = await world.extensionPage('popup.html');
  const count = await popup.evaluate(async () => {
    interface Api {
      runtime: { getURL(path: string): string };
      tabs: { query(which: object): Promise<{ url?: string }[]> };
    }
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    const api = browser ?? chrome;
    const url = api?.runtime.getURL('welcome.html');
    return (await api?.tabs.query({}))?.filter((tab) => tab.url === url).length ?? 0;
  });
  await popup.close();
  return count;
}

test('a first installation opens the page once, behind the tab in view', async () => {
  await expect.poll(welcomeTabs).toBe(1);
});

test('an update opens nothing', async () => {
  await world.stopWorker();
  await world.install();
  const listing = await world.listing('/list/cs.CV/new');
  await listing.waitForSelector('.hot-papers-badge');
  // The browser closed the pages of the old version.
  expect(await welcomeTabs()).toBe(0);
});

test('it says in three pictures what this is, and lets choose categories', async () => {
  page = await world.extensionPage('welcome.html');
  await page.waitForSelector('.pictures .hot-papers-badge');
  expect(await page.$$eval('.pictures h2', (all) => all.length)).toBe(3);
  await page.click('.presets li:nth-child(2) button');
  await expect
    .poll(() => page.$eval('#open-listing', (link) => link.getAttribute('href')))
    .toBe('https://arxiv.org/list/cs/new');
  const off = async () => {
    const settings = (await stored(page, 'settings')) as { categoriesOff: string[] } | undefined;
    return settings?.categoriesOff ?? [];
  };
  await expect.poll(off).toContain('hep-th');
  expect(await off()).not.toContain('cs.CV');
  await page.click('.status-note .btn');
  await expectSettings(page, { categoriesOff: [] });
});

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)('axe finds nothing, %s at %i px', async (theme, width) => {
  await page.setViewport({ width, height: 900 });
  await setTheme(page, theme);
  expect(await violations(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('done closes it', async () => {
  const before = await welcomeTabs();
  await page.click('#welcome-done');
  await expect.poll(welcomeTabs).toBe(before - 1);
});

test('nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
