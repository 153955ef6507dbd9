import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/core/days.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { Services } from '../../services/index.ts';
import { postsBefore } from '../../services/world.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-10-05T12:20:00Z');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-month-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every post that leads to a paper is found in the stream, whatever the form of its link', async () => {
  const services = await Services.start(() => START);
  try {
    const args = ['--out', folder, '--sources', 'bluesky'];
    await run(readOptions(args), services.surroundings());
  } finally {
    await services.close();
  }
  const { bluesky } = JSON.parse(await readFile(join(folder, '.state/state.json'), 'utf8'));
  const found = new Set(bluesky.posts.map(({ uri }: { uri: string }) => uri));
  const posted = [...postsBefore(START, 3).values()].filter(
    ({ time, deletedAt, isPrivate, record }) =>
      time > START - 36 * HOUR &&
      (deletedAt === null || deletedAt > START) &&
      !isPrivate &&
      (!Array.isArray(record.facets) || record.facets.length < 4),
  );
  expect(posted.length).toBeGreaterThan(20);
  expect(posted.filter(({ uri }) => !found.has(uri)).map(({ record }) => record.text)).toEqual([]);
});

test('what is remembered does not grow without end', async () => {
  const out = join(folder, 'out');
  const sizes: number[] = [];
  let now = START;
  const services = await Services.start(() => now);
  try {
    for (const day of [0, 1, 2, 30, 31, 32, 60, 61, 62, 120, 121, 122]) {
      now = START + day * DAY_MS;
      await run(readOptions(['--out', out]), services.surroundings());
      sizes.push((await readFile(join(out, '.state/state.json'))).length);
    }
  } finally {
    await services.close();
  }
  expect(Math.max(...sizes.slice(6))).toBeLessThan(Math.max(...sizes.slice(0, 6)) * 1.3);
  expect((await readdir(join(out, '.state/arxiv'))).length).toBeLessThan(8);
}, 120_000);
