import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hotPapers } from './digest-text.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  clickInBar,
  focusOf,
  openListing,
  openPanel,
  panelSays,
  rowsOf,
  setLocal,
  setSettings,
  tell,
  tidy,
} from './listing-tools.ts';
import { stored } from './options-tools.ts';

const NEW = '/list/cs.CV/new';
const HOUR = 3_600_000;
const VISIT = 'visit:cs.CV';

let world: World;
/** The discussed papers of the page; each gained more than the one before. */
let ids: string[];

beforeAll(async () => {
  world = await openWorld();
  const page = await openListing(world, NEW);
  ids = (await rowsOf(page)).filter(({ heat }) => heat >= 0).map(({ id }) => id);
  await page.close();
  await count(2, 1);
  await count(1, 3);
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** A digest that was counted so many days ago. */
async function count(daysAgo: number, times: number): Promise<void> {
  const at = new Date(Date.now() - daysAgo * 24 * HOUR).toISOString();
  const [year, month, day] = at.slice(0, 10).split('-');
  const papers = ids.map((id, index) => ({
    id,
    retweets: 10_000 + 10 * index * times,
    favorites: 1,
  }));
  const text = hotPapers(at.slice(0, 10), papers).replaceAll(
    /\(03\/05\/2021 [\d:]+\)/g,
    `(${month}/${day}/${year} ${at.slice(11, 19)})`,
  );
  await tell(world, 'import', { file: `${at.slice(0, 10)}.md`, text });
}

const marked = (page: Page, mark: string) =>
  page.$$eval(`.hot-papers-badge[${mark}]`, (badges) =>
    badges.map((badge) => badge.getAttribute('data-arxiv-id') ?? ''),
  );

describe('what a paper gained', () => {
  test('is marked on the badge where it is among the top tenth, and said', async () => {
    const page = await openListing(world, NEW);
    await expect.poll(() => marked(page, 'data-rising')).toEqual(ids.slice(-2));
    const name = await page.$eval(
      `[data-arxiv-id="${ids.at(-1)}"] > .hot-papers-open`,
      (pill) => pill.getAttribute('aria-label') ?? '',
    );
    expect(name).toContain(`Rising, +${20 * (ids.length - 1)} since `);
  });

  test('moves nothing when its mark comes', async () => {
    const page = await openListing(world, NEW);
    await expect.poll(() => marked(page, 'data-rising')).toHaveLength(2);
    const place = () =>
      page.$eval(`[data-arxiv-id="${ids.at(-1)}"]`, (badge) => {
        const box = badge.getBoundingClientRect();
        return [box.x, box.y, box.width, box.height];
      });
    const before = await place();
    await page.$$eval('.hot-papers-badge', (badges) => {
      for (const badge of badges) badge.removeAttribute('data-rising');
    });
    expect(await place()).toEqual(before);
  });

  test('stands in the panel', async () => {
    const page = await openListing(world, NEW);
    await openPanel(page, ids.at(-1) ?? '');
    await panelSays(page, `Rising: +${20 * (ids.length - 1)} since`);
  });

  test('is an order of the bar', async () => {
    const page = await openListing(world, NEW);
    await expect.poll(() => barText(page, '.seg')).toContain('Rising');
    await clickInBar(page, 'input[type=radio]', 2);
    const first = async () => (await rowsOf(page)).slice(0, 3).map(({ id }) => id);
    await expect.poll(first).not.toEqual(ids.slice(0, 3));
    const rows = await rowsOf(page);
    const gains = rows.map(({ id }) => ids.indexOf(id)).filter((at) => at > 0);
    expect(gains[0]).toBeGreaterThan(gains[1] ?? 0);
  });

  test('stands in the list of the popup, which can be sorted by it', async () => {
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector('.list [data-arxiv-id]');
    await popup.select('select.order', 'rising');
    const first = () =>
      popup.$eval('.list [data-arxiv-id]', (row) => row.getAttribute('data-arxiv-id'));
    await expect.poll(first).toBe(ids.at(-1));
    const words = await popup.$eval('.list .change', (change) => change.textContent);
    expect(words).toContain(`+${20 * (ids.length - 1)} since`);
    expect(await violations(popup)).toEqual([]);
  });
});

describe('since the last visit', () => {
  const visitWith = (levels: Record<string, number>) =>
    setLocal(world, {
      [VISIT]: { at: new Date(Date.now() - 24 * HOUR).toISOString(), levels, before: null },
    });
  /** All but the first were shown, two of them on the lowest level. */
  const shownBefore = () =>
    Object.fromEntries(ids.slice(1).map((id, at) => [id, at === 1 || at === 3 ? 0 : 5]));
  const since = (page: Page) => barText(page, '.since');

  test('the first one says nothing, and is noted', async () => {
    // Opened first: a tab that covers the listing ends its visit.
    const watcher = await world.extensionPage('popup.html');
    await setLocal(world, { [VISIT]: null });
    const page = await openListing(world, NEW);
    await expect
      .poll(() => stored(watcher, VISIT))
      .toMatchObject({ levels: Object.fromEntries(ids.map((id) => [id, expect.any(Number)])) });
    expect(await since(page)).toBe('');
    expect(await marked(page, 'data-rose')).toEqual([]);
  });

  test('the bar says what is new and what has risen, and badges are marked', async () => {
    await visitWith(shownBefore());
    const page = await openListing(world, NEW);
    await expect.poll(() => since(page)).toMatch(/^1 new, 2 rising since yesterday \d/);
    await expect.poll(() => marked(page, 'data-rose')).toEqual([ids[2], ids[4]]);
    expect(await violations(page, { within: ['.hot-papers-badge', '#hot-papers-bar'] })).toEqual(
      [],
    );
  });

  test('the bar of a narrow window cuts neither this nor the word of its filter', async () => {
    await visitWith(shownBefore());
    await setSettings(world, { language: 'de' });
    const page = await openListing(world, NEW, { width: 375, height: 700 });
    await expect.poll(() => since(page)).toMatch(/^1 neu, 2 gestiegen seit gestern/);
    await expect.poll(() => barText(page, '.seg')).toContain('Zuwachs');
    const cut = () =>
      page.evaluate(() => {
        const root = document.getElementById('hot-papers-bar')?.shadowRoot;
        const words = root?.querySelectorAll('.since, .filter span:last-child') ?? [];
        return [...words]
          .filter(({ clientWidth, scrollWidth }) => clientWidth === 0 || scrollWidth > clientWidth)
          .map(({ textContent }) => textContent);
      });
    await expect.poll(cut).toEqual([]);
  });

  test('a key goes to the next of them, and after the last one to the first', async () => {
    await visitWith(shownBefore());
    const page = await openListing(world, NEW);
    await expect.poll(() => marked(page, 'data-rose')).toHaveLength(2);
    for (const id of [ids[2], ids[4], ids[2]]) {
      await page.keyboard.press('r');
      expect(await focusOf(page)).toBe(id);
    }
  });

  test('the popup says it of its latest list', async () => {
    await setLocal(world, {
      'visit:popup': {
        at: new Date(Date.now() - 24 * HOUR).toISOString(),
        levels: { [ids[0] ?? '']: 0, [ids[1] ?? '']: 5 },
        before: null,
      },
    });
    const popup = await world.extensionPage('popup.html');
    const words = () => popup.$eval('.since-visit', (line) => line.textContent).catch(() => '');
    await expect.poll(words).toMatch(/^\d+ new, 1 rising since yesterday \d/);
    const rose = await popup.$$eval('[data-rose]', (pills) =>
      pills.map((pill) => pill.closest('[data-arxiv-id]')?.getAttribute('data-arxiv-id')),
    );
    expect(rose).toEqual([ids[0]]);
    expect(await violations(popup)).toEqual([]);
    // First, because an open popup notes its visit.
    await popup.close();
    await setLocal(world, { 'visit:popup': null });
  });

  test('the popup keeps no room for it at the first one', async () => {
    const page = await world.extensionPage('popup.html');
    // The list changes once more when the visit is noted.
    await expect.poll(() => stored(page, 'visit:popup')).not.toBeNull();
    await page.waitForSelector('.list [data-arxiv-id]');
    expect(await page.$('.since-visit')).toBeNull();
    await page.close();
    await setLocal(world, { 'visit:popup': null });
  });
});

test('the orders that stay within sections say so where they are chosen', async () => {
  const page = await openListing(world, NEW);
  const tooltips = () =>
    page.$eval('#hot-papers-bar', (bar) =>
      [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('.seg label') ?? [])].map(
        (label) => label.title,
      ),
    );
  const inSections = expect.stringMatching(/within each section/);
  await expect.poll(tooltips).toEqual(['', inSections, inSections]);
});
