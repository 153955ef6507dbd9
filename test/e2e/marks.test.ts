import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  clickInBar,
  openListing,
  rowsOf,
  setSettings,
  tell,
  tidy,
} from './listing-tools.ts';
import { stored } from './options-tools.ts';

const NEW = '/list/cs.CV/new';
const EARLIER = '2021-02-13';

let world: World;
let ids: string[];
beforeAll(async () => {
  world = await openWorld();
  const page = await openListing(world, NEW);
  const rows = await rowsOf(page);
  await page.close();
  // Two of them are discussed.
  ids = rows.slice(0, 6).map(({ id }) => id);
  await tell(world, 'shown', { ids, day: EARLIER, facts: [] });
});
afterAll(() => world.close());
afterEach(() => tidy(world));

const quiet = (page: Page) =>
  page.$$eval('dd .list-title', (titles) =>
    titles
      .filter((title) => getComputedStyle(title).fontWeight === '400')
      .map(
        (title) =>
          title
            .closest('dd')
            ?.previousElementSibling?.querySelector('a[title="Abstract"]')
            ?.getAttribute('href')
            ?.slice(5) ?? '',
      ),
  );

describe('papers seen on an earlier day', () => {
  test('are dimmed, counted or not', async () => {
    const page = await openListing(world, NEW);
    expect(await quiet(page)).toEqual(ids);
    const badges = await page.$$eval('.hot-papers-badge[data-seen]', (all) => all.length);
    expect(badges).toBe(2);
    const opacity = await page.$eval('dd .list-title', (title) => getComputedStyle(title).opacity);
    expect(opacity).toBe('1');
  });

  test('are dimmed where they are cross-listed, too', async () => {
    const page = await openListing(world, '/catchup/cs.CV/2021-02-12');
    expect(await quiet(page)).toEqual(ids);
  });

  test('look like the others by option', async () => {
    await setSettings(world, { seen: 'show' });
    const page = await openListing(world, NEW);
    expect(await quiet(page)).toEqual([]);
    expect(await page.$('.hot-papers-badge[data-seen]')).toBeNull();
  });

  test('are hidden by option, with their number and a way back', async () => {
    await setSettings(world, { seen: 'hide' });
    // With room for every control of the bar, in every font.
    const page = await openListing(world, NEW, { width: 1600, height: 900 });
    const shown = async () =>
      (await rowsOf(page)).filter(({ hidden }) => !hidden).map(({ id }) => id);
    const hidden = (await rowsOf(page)).filter((row) => row.hidden).map(({ id }) => id);
    expect(hidden).toEqual(ids);
    expect(await barText(page, '.chip:last-child')).toBe('Seen6');
    await clickInBar(page, '.chip:last-child');
    expect(await shown()).toHaveLength(36);
    await clickInBar(page, '.chip:last-child');
    expect(await shown()).toHaveLength(30);
  });
});

describe('a listing that was in view for some seconds', () => {
  test('tells which papers were in view, and no others before the reader scrolls there', async () => {
    const watcher = await world.extensionPage('popup.html');
    const page = await openListing(world, '/list/cs.LG/2020-12');
    const rows = await rowsOf(page);
    const [first, last] = [rows[0]?.id ?? '', rows.at(-1)?.id ?? ''];
    const marks = async () =>
      `${await stored(watcher, `marks:${first.slice(0, 4)}`)} ${await stored(watcher, `marks:${last.slice(0, 4)}`)}`;
    await expect.poll(marks).toContain(first);
    expect(await marks()).not.toContain(last);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(marks).toContain(last);
  });
});

describe('the toolbar icon', () => {
  const badgeText = async (page: Page): Promise<string> => {
    const extension = await world.extensionPage('popup.html');
    const url = page.url();
    const text = await extension.evaluate(async (sought) => {
      type Api = {
        tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
        action: { getBadgeText(of: object): Promise<string> };
      };
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      const api = browser ?? chrome;
      const tab = (await api?.tabs.query({}))?.find((one) => one.url === sought);
      return tab === undefined
        ? 'no tab'
        : ((await api?.action.getBadgeText({ tabId: tab.id })) ?? '');
    }, url);
    await extension.close();
    return text;
  };

  test('has the number of hot papers of the page, and none elsewhere', async () => {
    const page = await openListing(world, NEW);
    const levels = await page.$$eval('.hot-papers-badge', (badges) =>
      badges.map((badge) => Number(badge.getAttribute('data-level'))),
    );
    const hot = levels.filter((level) => level >= 4).length;
    expect(hot).toBeGreaterThan(0);
    expect(hot).toBeLessThan(levels.length);
    await expect.poll(() => badgeText(page)).toBe(String(hot));
    await page.goto('https://arxiv.org/');
    await expect.poll(() => badgeText(page)).toBe('');
  });
});
