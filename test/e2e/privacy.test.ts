import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { openListing } from './listing-tools.ts';
import { store, stored } from './options-tools.ts';
import { ask, speakForHackerNews, speakForHuggingFace, utcDay } from './services.ts';

/** What a browser asks for by itself. */
const OF_THE_BROWSER =
  /\.(?:mozilla\.(?:org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;
const OF_ARXIV = /(?:^|\.)arxiv\.org$/;
/** Chromium fetches a page's icon once it has nothing better to do, which may be after the page. */
const ICON = /\/favicon[^/]*$/;
const PAGES = ['/list/cs.CV/new', '/list/cs.CV/recent', '/abs/2102.06171', '/search/?query=cats'];

let world: World;
let ofSources: string[];

beforeAll(async () => {
  world = await openWorld({ everyHost: true });
  speakForHuggingFace(world);
  speakForHackerNews(world);
  const page = await world.extensionPage('options.html');
  await ask(page, 'refresh', { source: null });
  ofSources = requestsToOthers();
  await page.close();
});
afterAll(() => world.close());

/** Every request that went neither to arXiv nor to the browser's maker. */
function requestsToOthers(): string[] {
  const urls = world.internet.requests.map(({ url }) => url);
  return urls.filter((url) => {
    const { host } = new URL(url);
    return !OF_ARXIV.test(host) && !OF_THE_BROWSER.test(host);
  });
}

function isOfPage({ host, pathname }: URL): boolean {
  return OF_ARXIV.test(host) && !ICON.test(pathname);
}

/** What the pages ask of arXiv in a fresh browser. */
async function requestsOfPages(installed: boolean): Promise<string[]> {
  const fresh = await openWorld({ installed });
  try {
    for (const path of PAGES) {
      const page = await fresh.listing(path);
      await page.waitForFunction(() => document.readyState === 'complete');
      await page.close();
    }
    const urls = fresh.internet.requests.map(({ url }) => url);
    return urls
      .map((url) => new URL(url))
      .filter(isOfPage)
      .map(String)
      .sort();
  } finally {
    await fresh.close();
  }
}

test('sources are asked for whole days, by their own addresses, and for nothing else', () => {
  const hosts = new Set(ofSources.map((url) => new URL(url).host));
  expect([...hosts].sort()).toEqual(['hn.algolia.com', 'huggingface.co']);
  for (const url of ofSources) {
    const { host, pathname, searchParams } = new URL(url);
    const names = [...searchParams.keys()].sort();
    if (host === 'huggingface.co') {
      expect([pathname, names]).toEqual(['/api/daily_papers', ['date', 'limit']]);
      expect(searchParams.get('date')).toMatch(/^\d{4}-\d\d-\d\d$/);
    } else {
      expect(pathname).toBe('/api/v1/search_by_date');
      expect(searchParams.get('numericFilters')).toMatch(/^created_at_i>=?\d+,created_at_i<=?\d+$/);
    }
  }
});

test('a session of use adds no request to those', async () => {
  const before = requestsToOthers().length;
  await useEverything();
  // What would go out a little later is waited for.
  await new Promise((done) => setTimeout(done, 1500));
  expect(requestsToOthers().slice(before)).toEqual([]);
});

test('a source that is due waits for its alarm, whatever page wakes the background', async () => {
  const options = await world.extensionPage('options.html');
  const key = 'source-state:hugging-face';
  const state = (await stored(options, key)) as object;
  await store(options, { [key]: { ...state, next: 1, days: {} } });
  await world.stopWorker();
  const before = requestsToOthers().length;
  const listing = await openListing(world, PAGES[0] ?? '');
  await listing.click('.hot-papers-open');
  await new Promise((done) => setTimeout(done, 4000));
  expect(requestsToOthers().slice(before)).toEqual([]);
  await listing.close();
  await options.evaluate(`(globalThis.browser ?? chrome).alarms.create('refresh', { when: 1 })`);
  await expect.poll(() => requestsToOthers().length).toBeGreaterThan(before);
  await options.close();
});

test('a page costs arXiv the requests that it costs without the extension', async () => {
  const own = await requestsOfPages(true);
  expect(own).toEqual(await requestsOfPages(false));
  expect(own.length).toBeGreaterThanOrEqual(PAGES.length);
});

async function useEverything(): Promise<void> {
  for (const path of PAGES.slice(0, 3)) {
    const page = await world.listing(path);
    await page.waitForSelector('.hot-papers-badge');
    await page.close();
  }
  await useListing(await openListing(world, PAGES[0] ?? ''));
  await useLists(await world.extensionPage('popup.html'));
  const options = await world.extensionPage('options.html');
  await options.waitForSelector('input[name="category"]');
  await options.click('input[name="category"][value="cs.CV"]');
  await options.click('input[name="category"][value="cs.CV"]');
  await options.close();
}

async function useListing(page: Page): Promise<void> {
  await page.click('.hot-papers-open');
  await page.waitForFunction(() =>
    document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('.panel'),
  );
  for (const key of ['Escape', 'n', 's', 'h', '?', 'Escape'] as const) {
    await page.keyboard.press(key);
  }
  await page.close();
}

async function useLists(page: Page): Promise<void> {
  await page.waitForSelector('[data-arxiv-id]');
  await page.type('input[type="search"]', 'attention');
  await ask(page, 'search', { text: 'attention', limit: 5 });
  await ask(page, 'week', { day: utcDay() });
  await ask(page, 'readingList', {});
  await page.close();
}
