import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { feedScales } from '../../../src/shared/storage/feed.ts';
import { Services } from '../../services/index.ts';
import { Setting, stateOf } from '../background/refresh/setting.ts';

/** The folder that the job writes, served as it is, and read by the refresher of the extension. */

const NOW = Date.parse('2026-11-04T12:00:00Z');
let folder: string;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hot-papers-feed-'));
  services = await Services.start(() => NOW);
  await run(readOptions(['--out', folder]), services.environment());
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

test('every count that the job publishes comes to the extension, once', async () => {
  const setting = new Setting(['hugging-face', 'hacker-news', 'feed']);
  setting.set({ feed: 'https://feed.example.org/' });
  setting.time = NOW + 60_000;
  setting.on('feed.example.org', async ({ pathname }) => {
    const text = await readFile(join(folder, pathname), 'utf8').catch(() => null);
    return new Response(text, { status: text === null ? 404 : 200 });
  });
  const refresher = setting.start();
  await refresher.restart();
  const state = await stateOf(refresher, 'feed');
  expect(state).toMatchObject({ status: 'ok', feed: { lastDay: '2026-11-04' } });
  expect(state.feed?.days).toBeGreaterThan(5);
  const sources = new Set(setting.digests.map(({ source }) => source));
  expect([...sources].sort()).toEqual(['bluesky', 'hacker-news', 'hugging-face']);
  expect(await stateOf(refresher, 'hacker-news')).toMatchObject({ way: 'feed', status: 'ok' });
  expect(Object.keys(setting.area.items.get(feedScales.key) as object).sort()).toEqual(
    [...sources].sort(),
  );
  const read = setting.urls.length;
  setting.pass(5 * 60);
  await setting.start().restart();
  expect(setting.urls.slice(read).map((url) => new URL(url).pathname)[0]).toBe('/index.json');
  expect(setting.urls.slice(read).filter((url) => url.includes('/days/'))).toEqual([]);
});
