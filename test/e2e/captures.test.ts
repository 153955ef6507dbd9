import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import { CAPTURES, openWorld, type World } from './harness/index.ts';
import { setSettings } from './listing-tools.ts';

/** Pages of the real site, served at their own addresses, against the facts of the starter digests. */
const STARTER = join(import.meta.dirname, '../../assets/starter');
const COUNTED = new Map(
  ['2020-08-27', '2020-12-11', '2021-02-12']
    .map((day): Digest => JSON.parse(readFileSync(join(STARTER, `hot-papers-${day}.json`), 'utf8')))
    .flatMap(({ entries }) => entries.map(({ arxivId, counts }) => [arxivId, counts] as const)),
);
const LARGE = '/list/cs/recent?skip=0&show=2000';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const page = await world.listing('/list/cs.CV/new');
  await page.waitForSelector('.hot-papers-badge');
  await page.close();
  world.internet.arxiv.serveCaptures();
});
afterAll(() => world.close());

/** Each badge of a page as "ID retweets favorites", in the page's order. */
function badgesOf(page: Page): Promise<string[]> {
  return page.$$eval('.hot-papers-badge', (badges) =>
    badges.map((badge) =>
      ['data-arxiv-id', 'data-retweets', 'data-favorites']
        .map((name) => badge.getAttribute(name))
        .join(' '),
    ),
  );
}

/** What the badges of a page have to be, by the links of its entries. */
async function expectedOn(page: Page): Promise<string[]> {
  const links = await page.$$eval(
    'dt a[title="Abstract"], li.arxiv-result p.list-title > a, link[rel="canonical"]',
    (found) => found.map((link) => link.getAttribute('href') ?? ''),
  );
  return links
    .map((link) => link.replace(/^.*\/abs\//, '').replace(/v\d+$/, ''))
    .flatMap((id) => {
      const counts = COUNTED.get(id);
      return counts === undefined ? [] : [`${id} ${counts.retweets} ${counts.favorites}`];
    });
}

describe.skipIf(CAPTURES.length === 0)('captured pages (skipped without ../shared)', () => {
  test.each(CAPTURES)('badges on %s are those of the digests', async (url) => {
    const page = await world.page(url);
    const expected = await expectedOn(page);
    if (expected.length > 0) await page.waitForSelector('.hot-papers-badge');
    expect(await badgesOf(page)).toEqual(expected);
    await page.close();
  });

  test('the listing of 2,000 entries has 34 badges, and none moves anything', async () => {
    await setSettings(world, { bar: false });
    const page = await world.listing(LARGE);
    expect(await badgesOf(page)).toHaveLength(34);
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // Entries are handed over after the frame that they belong to.
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let count = 0; count < 10; count++) await frame();
      return PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? sum : 'unknown';
    });
    expect(shift).toBe(world.engine === 'chromium' ? 0 : 'unknown');
  });

  test('no error in any page or in the background', async () => {
    expect(await world.errors()).toEqual([]);
  });
});
