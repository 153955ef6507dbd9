import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { panelText } from './listing-tools.ts';

const PRIVATE = '/list/cs.CV/new';
const NORMAL = '/list/cs.LG/2020-12';
const WIDE = { width: 1280, height: 900 };

let world: World;
let page: Page;
/** A tab of a normal window. Firefox opens each new one in the window that was used last. */
let normal: Page;

beforeAll(async () => {
  world = await openWorld();
  await world.allowPrivate();
  // The browser restarts the extension.
  await vi.waitFor(() => world.quietPage(), { timeout: 30_000, interval: 200 });
  normal = await world.page('about:blank', WIDE);
  page = await world.privateListing(PRIVATE, WIDE);
});
afterAll(() => world?.close());

/** What the extension remembers of the user: marks of papers, visits, lists, and how listings were shown. */
async function traces(): Promise<Record<string, string>> {
  const extension = await world.quietPage();
  const items = await extension.evaluate(async () => {
    type Api = { storage: { local: { get(keys: null): Promise<object> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    const stored = (await (browser ?? chrome)?.storage.local.get(null)) ?? {};
    return [...Object.entries(stored), ...Object.entries(localStorage)].map(
      ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    );
  });
  return Object.fromEntries(
    items.filter(([key]) => /^(?:marks:|visit|place:|list:|views$)/.test(key)),
  );
}

const keysOfTraces = async () => Object.keys(await traces()).sort();

/** By mouse: Firefox gives a second window under automation no keys. */
async function click(listing: Page, selector: string): Promise<void> {
  const found = await listing.waitForSelector(selector);
  await found?.click();
}

/** Sorts, filters, and opens the details of the first paper. Returns its ID. */
async function readHottest(listing: Page): Promise<string> {
  await listing.bringToFront();
  await click(listing, '#hot-papers-bar >>> label + label:has(input[type=radio])');
  await click(listing, '#hot-papers-bar >>> input[type=range]');
  const id = await listing.$eval('.hot-papers-badge', (one) => one.getAttribute('data-arxiv-id'));
  await click(listing, '.hot-papers-open');
  await expect.poll(() => panelText(listing)).toContain('BibTeX');
  return id ?? '';
}

test('what is read in private windows leaves nothing behind', async () => {
  await page.waitForSelector('.hot-papers-badge');
  await readHottest(page);
  await click(page, '#hot-papers-panel >>> .top .ib:last-child');
  await world.openPopup(true);
  // The same in a normal window tells when it would have been stored: the private ones were first.
  await normal.goto(`https://arxiv.org${NORMAL}`);
  await normal.waitForSelector('.hot-papers-badge');
  const id = await readHottest(normal);
  const month = `marks:${id.slice(0, 4)}`;
  await expect.poll(keysOfTraces).toEqual([month, 'views', 'visit:cs.LG', 'visited']);
  const { views, visited } = await traces();
  expect(views).not.toContain('cs.CV');
  expect(visited).not.toContain('cs.CV');
});

test('a paper that is saved in a private window is stored, and nothing else', async () => {
  const before = await traces();
  const id = await readHottest(page);
  await click(page, '#hot-papers-panel >>> .acts button');
  const month = `marks:${id.slice(0, 4)}`;
  const saved = async () => (await traces())[month];
  await expect.poll(saved).toContain(`${id}\t+`);
  expect({ ...(await traces()), [month]: before[month] }).toEqual(before);
});

test('a popup in a normal window remembers the visit', async () => {
  await world.openPopup(false);
  await expect.poll(keysOfTraces).toContain('visit:popup');
  await expect.poll(keysOfTraces).toContain('list:popup');
});

test('none of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
