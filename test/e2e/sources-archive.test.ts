import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARCHIVE_DAYS } from '../../src/sources/archive.ts';
import { hurriedBuild } from './changed-build.ts';
import { openWorld, type World } from './harness/index.ts';
import { ask, openSources, sourceLine, utcDay, waitForStatus } from './services.ts';

// Starter digests would be counted twice, so their files are missing here.
const STARTERS = ['2020-08-27', '2020-12-11', '2021-02-12'];
/** Between two files, in milliseconds. The unit tests hold the background to its own, which is ten times as long. */
const PAUSE = 25;
const FILES = ARCHIVE_DAYS.filter((day) => !STARTERS.includes(day));

let world: World;
let options: Page;
let before: number;
let out: string;

beforeAll(async () => {
  out = await hurriedBuild({ 250: PAUSE });
  world = await openWorld({ out });
  world.internet.on('raw.githubusercontent.com', (_, response, url) => {
    const day = /\/content\/posts\/([\d-]+)---Hot-Papers\.md$/.exec(url.pathname)?.[1] ?? '';
    const status = FILES.includes(day) ? 200 : 404;
    response.writeHead(status, { 'access-control-allow-origin': '*' });
    response.end(status === 200 ? postOf(day) : '404: Not Found');
  });
  options = await openSources(world);
  before = (await ask(options, 'summary', {})).digests;
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

/** IDs that the starter digests do not have. */
function idsOf(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [1, 2].map((number) => `${year.slice(2)}${month}.99${date}${number}`);
}

function postOf(day: string): string {
  const [year, month, date] = day.split('-');
  const entries = idsOf(day).map((id, index) =>
    [
      `# ${index + 1}. Paper ${id}\n\nAda Example\n`,
      `- retweets: ${index + 3}, favorites: ${60 + index} (${month}/${date}/${year} 10:00:00)\n`,
      `- links: [abs](https://arxiv.org/abs/${id}) | [pdf](https://arxiv.org/pdf/${id})\n`,
      '- [cs.LG](https://arxiv.org/list/cs.LG/recent)\n',
    ].join('\n'),
  );
  return `---\ntitle: Hot Papers ${day}\ndate: ${day}T10:00:00.Z\n---\n\n${entries.join('\n')}`;
}

const asked = () => world.internet.requestsTo('raw.githubusercontent.com').length;

test('is not touched until it is asked for', async () => {
  expect((await sourceLine(options, 'archive')).status).toBe('off');
  expect(asked()).toBe(0);
});

test('shows progress, pauses and resumes', async () => {
  await options.bringToFront();
  await options.click('#archive-start');
  await expect.poll(asked).toBeGreaterThan(15);
  await options.waitForSelector('#archive-pause');
  await options.click('#archive-pause');
  await options.waitForSelector('#archive-resume');
  expect((await sourceLine(options, 'archive')).words).toMatch(/\d+ of 294/);
  const paused = asked();
  await new Promise((resolve) => setTimeout(resolve, 10 * PAUSE));
  expect(asked()).toBe(paused);
  await options.click('#archive-resume');
  await expect.poll(asked).toBeGreaterThan(paused);
});

test('goes on wherever the background was stopped', async () => {
  for (const more of [1, 40, 17, 63, 5]) {
    const now = asked();
    await expect.poll(asked, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(now + more);
    // A page that waits for news of the download would wake the background at once.
    await options.close();
    await world.stopWorker();
    options = await openSources(world);
  }
});

test('ends with every file, each once', { timeout: 120_000 }, async () => {
  await options.waitForFunction(
    () => document.querySelector('[data-source="archive"] [data-status="ok"]') !== null,
    { timeout: 100_000, polling: 500 },
  );
  expect(await waitForStatus(options, 'archive', 'ok')).toContain(String(2 * FILES.length));
  expect((await ask(options, 'summary', {})).digests).toBe(before + FILES.length);
  const days = await ask(options, 'days', {});
  const ours = days.filter(({ day }) => day < utcDay() && FILES.includes(day));
  expect(ours).toHaveLength(FILES.length);
  for (const day of [FILES[0], FILES[150], FILES.at(-1)]) {
    for (const [index, id] of idsOf(day ?? '').entries()) {
      const paper = await ask(options, 'paper', { id });
      expect(paper?.digests.map((digest) => digest.day)).toEqual([day]);
      expect(paper?.standings[0]).toMatchObject({ rank: index + 1, score: 63 + index * 2 });
      expect(paper?.history).toHaveLength(1);
    }
  }
});

test('asks for hardly a file twice', () => {
  // A file that was asked for when the background stopped is asked for again.
  expect(asked()).toBeLessThanOrEqual(ARCHIVE_DAYS.length + 2 * 6);
});

test('raises no error', async () => {
  const errors = (await world.errors()).filter((error) => !/Failed to load resource/.test(error));
  expect(errors).toEqual([]);
});
