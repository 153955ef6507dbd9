import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { setSettings } from './listing-tools.ts';
import { idOfToday, openSources, refreshSource, speakForHackerNews, utcDay } from './services.ts';

/** Papers that a digest only counted get title, authors and categories from arXiv's API. */

const ID = idOfToday(101);
const HOST = 'export.arxiv.org';

let world: World;
let options: Page;
let list: Page | undefined;

beforeAll(async () => {
  world = await openWorld({ installed: false });
  speakForHackerNews(world);
  world.internet.arxiv.facts.set(ID, {
    title: 'Real &amp; Imagined Curves',
    authors: ['Ada Example', 'Bob Example'],
    categories: ['math.AG', 'math.CO'],
  });
  await world.install();
  options = await openSources(world);
});
afterAll(() => world.close());

const queries = () => world.internet.requestsTo(HOST).filter(({ url }) => url.includes('/api/'));

/** What the list of today says at present; nothing where it shows no paper. */
async function rowText(): Promise<string> {
  list ??= await world.extensionPage(`hot.html#day=${utcDay()}`);
  const rows = await list.$$eval('[data-arxiv-id]', (all) =>
    all.map((row) => row.textContent ?? ''),
  );
  return rows.join('');
}

async function reopen(): Promise<void> {
  await list?.close();
  list = undefined;
}

test('the list shows what arXiv says', async () => {
  await expect.poll(rowText).toMatch(/Real & Imagined Curves.*Ada Example.*math\.AG/);
});

test('arXiv was asked once, about the paper alone, without cookies', async () => {
  await refreshSource(options, 'hacker-news');
  const [query, ...others] = queries();
  expect(others).toEqual([]);
  const { searchParams } = new URL(query?.url ?? '');
  expect([...searchParams]).toEqual([
    ['id_list', ID],
    ['max_results', '1'],
  ]);
  expect(query?.headers.cookie).toBeUndefined();
  expect(query?.headers.referer).toBeUndefined();
});

test('the categories that it names obey the switches', async () => {
  await setSettings(world, { categoriesOff: ['math.AG', 'math.CO'] });
  await expect.poll(rowText).toBe('');
  await setSettings(world, {});
  await expect.poll(rowText).toContain('Real & Imagined Curves');
});

test('opening pages asks nothing', async () => {
  const before = queries().length;
  const page = await world.listing(`/abs/${ID}`);
  await page.close();
  await reopen();
  await expect.poll(rowText).toContain('Real & Imagined Curves');
  await world.stopWorker();
  await reopen();
  await expect.poll(rowText).toContain('Real & Imagined Curves');
  expect(queries()).toHaveLength(before);
  expect(await world.errors()).toEqual([]);
});
