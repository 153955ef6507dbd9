import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idsOf, PAPERS_A_DAY, SAVED_A_MONTH, writeYears } from '../../bench/cases/years/data.ts';
import { jobEnded, restoreYears } from '../../bench/cases/years/jobs.ts';
import { madeUpDigest } from '../../bench/data.ts';
import { ROUNDS_TIMEOUT, rounds } from '../rounds.ts';
import { SEED, spread } from './crash/chance.ts';
import { type Content, contentPage } from './crash/large-in-page.ts';
import { openWorld, type World } from './harness/index.ts';
import { openOptions } from './options-tools.ts';
import { ask } from './services.ts';

/** `CRASH_DAYS=2500` are ten years, 250,000 papers. */
const DAYS = Number(process.env.CRASH_DAYS ?? rounds(20, 2500));
const PAPERS = DAYS * PAPERS_A_DAY;
const ENDS = rounds(2, 20);
/** A brief job may be done before the last of them. */
const LEAST_ENDS = rounds(1, ENDS);
/** The background is ended this long after it was ended last, at most: all of that is shorter than the job. */
const LONGEST_LIFE_MS = { restore: rounds(400, 3000), deletion: rounds(100, 1500) };

let world: World;
let page: Page;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world, '#data');
  folder = await mkdtemp(join(tmpdir(), 'hot-papers-large-'));
  await writeYears(join(folder, 'years.json.gz'), DAYS);
  for (const source of ['arxiv', 'hot-papers'] as const) await deleteSource(source);
  expect(await content()).toMatchObject({ digests: 0, whole: 0, odd: 0 });
}, ROUNDS_TIMEOUT);

afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true });
});

const content = (): Promise<Content> => page.evaluate(contentPage);

async function deleteSource(source: 'arxiv' | 'hot-papers'): Promise<void> {
  await ask(page, 'deleteSource', { source });
  await jobEnded(page);
}

/** Ends the background again and again while a job goes on. Returns how often the job was still going on then. */
async function endAgainAndAgain(
  job: Promise<void>,
  longest: number,
  salt: number,
): Promise<number> {
  let isOver = false;
  const ended = job.finally(() => {
    isOver = true;
  });
  // Whether it fails is looked at below.
  ended.catch(() => undefined);
  let ends = 0;
  for (const moment of spread(ENDS, salt)) {
    // Spread evenly from short lives to long ones, in an order of chance.
    await sleep(((moment * 7919) % 1) * longest);
    if (isOver) break;
    await world.stopWorker();
    ends++;
    // As any page does, which starts it again.
    await ask(page, 'days', {}).catch(() => undefined);
  }
  await ended;
  return ends;
}

const seed = `CRASH_SEED=${SEED} CRASH_DAYS=${DAYS}`;

test('a large backup comes in whole, however often the background ends', {
  timeout: ROUNDS_TIMEOUT,
}, async () => {
  const restored = restoreYears(page, join(folder, 'years.json.gz'));
  const ends = await endAgainAndAgain(restored, LONGEST_LIFE_MS.restore, 0);
  expect(ends, seed).toBeGreaterThanOrEqual(LEAST_ENDS);
  await jobEnded(page);
  let retweets = 0;
  const months = new Set<string>();
  for (let day = 0; day < DAYS; day++) {
    for (const id of idsOf(day)) months.add(id.slice(0, 4));
    for (const { counts } of madeUpDigest(day, idsOf(day)).entries)
      retweets += counts.retweets ?? 0;
  }
  expect(await content(), seed).toEqual({
    databases: 1,
    digests: DAYS,
    whole: PAPERS,
    odd: 0,
    retweets,
    saved: months.size * SAVED_A_MONTH,
    lost: [],
    stale: 0,
    lines: PAPERS,
  });
});

test('a large source is deleted whole, and the reading list stays', {
  timeout: ROUNDS_TIMEOUT,
}, async () => {
  const { saved } = await content();
  await ask(page, 'deleteSource', { source: 'hot-papers' });
  const ends = await endAgainAndAgain(jobEnded(page), LONGEST_LIFE_MS.deletion, 1);
  expect(ends, seed).toBeGreaterThanOrEqual(LEAST_ENDS);
  await jobEnded(page);
  expect(await content(), seed).toMatchObject({
    databases: 1,
    digests: 0,
    whole: 0,
    odd: 0,
    saved,
    lost: [],
    stale: 0,
  });
});

test('none of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
