import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../src/feed/options.ts';
import { run } from '../../src/feed/run.ts';
import { Services } from '../services/index.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';

/** The site of a feed, as a web server serves it, without the extension. */

const SITE = 'https://example.org/';
const HOUR = 3_600_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/atom+xml',
};

let world: World;
let out: string;
let paper: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'hot-papers-site-'));
  let now = Date.parse('2026-11-23T12:20:00Z');
  const services = await Services.start(() => now);
  try {
    for (let runs = 0; runs < 3; runs++) {
      await run(readOptions(['--out', out, '--home', SITE]), services.environment());
      now += 12 * HOUR;
    }
  } finally {
    await services.close();
  }
  const [first = ''] = (await readdir(join(out, 'papers/2611'))).sort();
  paper = `papers/2611/${first}`;
  world = await openWorld({ installed: false });
  world.internet.on('example.org', async (_request, response, { pathname }) => {
    const name = pathname === '/' ? '/index.html' : pathname;
    const text = await readFile(join(out, name)).catch(() => null);
    const type = TYPES[extname(name)] ?? 'text/plain';
    response.writeHead(text === null ? 404 : 200, { 'content-type': type }).end(text);
  });
});
afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

const PAGES: Readonly<Record<string, () => string>> = {
  'the latest day': () => '',
  'a day': () => 'days/2026-11-23.html',
  'a week': () => 'week.html',
  'a month': () => 'month.html',
  'all categories': () => 'categories/index.html',
  'a category': () => 'categories/hep-th.html',
  'a paper': () => paper,
};

async function inTheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((theme) => {
    document.documentElement.style.colorScheme = theme;
  }, scheme);
}

describe.each([1280, 320])('in a window of %i px', (width) => {
  test.each(Object.keys(PAGES))(
    '%s is accessible and has no sideways scrolling, light and dark',
    async (name) => {
      const page = await world.page(SITE + PAGES[name]?.(), { width, height: 900 });
      for (const scheme of ['light', 'dark'] as const) {
        await inTheme(page, scheme);
        expect([scheme, await violations(page)]).toEqual([scheme, []]);
      }
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

test('a reader goes from the latest day to an earlier one, a paper and its category', async () => {
  const page = await world.page(SITE, { width: 1280, height: 900 });
  const follow = async (selector: string) => {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
    return new URL(page.url()).pathname;
  };
  expect(await follow('.dayline a[aria-label="Previous day"]')).toBe('/days/2026-11-23.html');
  expect(await follow('.links a[href^="../papers/"]')).toMatch(
    /^\/papers\/2611\/2611\.\d{5}\.html$/,
  );
  expect(await follow('.tools a[href*="categories/"]')).toMatch(/^\/categories\/[\w.-]+\.html$/);
  expect(await follow('a.brand')).toBe('/index.html');
  expect(await page.$$eval('.list > li', (rows) => rows.length)).toBeGreaterThan(3);
  expect(await page.$$eval('script', (scripts) => scripts.length)).toBe(0);
  expect(await world.errors()).toEqual([]);
  await page.close();
});
