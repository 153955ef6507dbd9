import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../../src/core/days.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../rounds.ts';
import { type Fault, Services } from '../../services/index.ts';
import { dice, postsBefore } from '../../services/world.ts';

// Its pages would take most of the time, and these tests read the data alone.
vi.mock('../../../src/feed/site/write-site.ts', () => ({ writeSite: async () => undefined }));

const HOUR = 3_600_000;
const START = Date.parse('2026-10-05T12:20:00Z');

const DAYS = rounds(14, 30);
const STREAMS = [
  'jetstream.us-east.bsky.network',
  'jetstream.us-west.bsky.network',
  'jetstream1.us-east.bsky.network',
  'jetstream2.us-west.bsky.network',
];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-month-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every post that leads to a paper is found in the stream, whatever the form of its link', async () => {
  const services = await Services.start(() => START);
  try {
    const args = ['--out', folder, '--sources', 'bluesky'];
    await run(readOptions(args), services.environment());
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

/** What goes wrong in which hours since the start. */
const TROUBLES: readonly { from: number; to: number; hosts: readonly string[]; fault: Fault }[] = [
  { from: 12, to: 40, hosts: ['huggingface.co'], fault: 'cut' },
  { from: 30, to: 55, hosts: ['hn.algolia.com'], fault: 'empty' },
  { from: 48, to: 216, hosts: ['huggingface.co'], fault: 'dead' },
  { from: 60, to: 80, hosts: STREAMS, fault: 'dead' },
  { from: 96, to: 120, hosts: STREAMS.slice(0, 2), fault: 'dead' },
  { from: 100, to: 130, hosts: ['oaipmh.arxiv.org', 'export.arxiv.org'], fault: 'patience' },
  { from: 130, to: 150, hosts: STREAMS, fault: 'cut' },
  { from: 150, to: 160, hosts: ['public.api.bsky.app'], fault: 'dead' },
  { from: 165, to: 190, hosts: ['hn.algolia.com'], fault: 'patience' },
];

interface Run {
  hour: number;
  clock: number;
}

/** Runs at the hours given; afterwards the facts of each day, without the times of counting. */
async function month(
  out: string,
  runs: readonly Run[],
  troubles: typeof TROUBLES,
): Promise<Record<string, unknown>> {
  let now = START;
  const services = await Services.start(() => now);
  try {
    for (const { hour, clock } of runs) {
      now = START + hour * HOUR;
      services.faults.clear();
      for (const { from, to, hosts, fault } of troubles) {
        if (hour >= from && hour < to) for (const host of hosts) services.faults.set(host, fault);
      }
      const environment = { ...services.environment(), now: () => now + clock };
      await run(readOptions(['--out', out]), environment);
    }
  } finally {
    await services.close();
  }
  return await factsIn(out);
}

async function factsIn(out: string): Promise<Record<string, unknown>> {
  const days: Record<string, unknown> = {};
  for (const name of (await readdir(join(out, 'days'))).sort()) {
    if (!name.endsWith('.json')) continue;
    const text = await readFile(join(out, 'days', name), 'utf8');
    days[name] = JSON.parse(text, (key, value) => (key === 'at' ? undefined : value));
  }
  return days;
}

test(
  'after all that can go wrong the days are those of a time without failures',
  async () => {
    const hours = Array.from({ length: (DAYS * 24) / 6 }, (_, index) => index * 6);
    const last = hours.at(-1) ?? 0;
    // Late by up to 12 hours, or left out; now and then the clock is an hour wrong. The last days are quiet.
    const odd = hours
      .filter((hour) => hour === 0 || hour > last - 96 || dice(4, 'left out', hour) > 0)
      .map((hour) => ({
        hour: hour === 0 || hour > last - 96 ? hour : hour + dice(13, 'late', hour),
        clock: hour > 0 && hour < last - 96 ? (dice(3, 'clock', hour) - 1) * HOUR : 0,
      }))
      .sort((a, b) => a.hour - b.hour);
    const [clean, faulty] = await Promise.all([
      month(
        join(folder, 'clean'),
        hours.map((hour) => ({ hour, clock: 0 })),
        [],
      ),
      month(join(folder, 'faulty'), odd, TROUBLES),
    ]);
    expect(Object.keys(clean).length).toBeGreaterThan(DAYS);
    // What was posted in the 36 hours before the first run, and at the end, is there in both.
    expect(faulty).toEqual(clean);
    expect(JSON.stringify(faulty)).not.toContain('j.example.com');
  },
  ROUNDS_TIMEOUT,
);

test('after a pause that is longer than the stream looks back, the job goes on and loses nothing', async () => {
  const out = join(folder, 'out');
  const runs = [0, 6, 12, 18, 24].map((hour) => ({ hour, clock: 0 }));
  const before = await month(out, runs, []);
  const after = await month(out, [{ hour: 24 + 96, clock: 0 }], []);
  const idsOf = (day: unknown): string[] => {
    const { papers } = day as { papers: { id: string }[] };
    return papers.map(({ id }) => id);
  };
  for (const [name, day] of Object.entries(before)) {
    const kept = new Set(idsOf(after[name]));
    expect(idsOf(day).filter((id) => !kept.has(id))).toEqual([]);
  }
  // Nobody carries what was posted in the first two days of the pause; lists by day are there for all of it.
  expect(Object.keys(after)).toEqual(
    expect.arrayContaining(['2026-10-07.json', '2026-10-10.json']),
  );
  const { sources } = JSON.parse(await readFile(join(out, 'index.json'), 'utf8'));
  expect(sources.bluesky.ok).toBe(true);
  const { bluesky } = JSON.parse(await readFile(join(out, '.state/state.json'), 'utf8'));
  const latest = Math.max(...bluesky.posts.map(({ time }: { time: number }) => time));
  expect(latest).toBeGreaterThan(START + (24 + 96 - 12) * HOUR);
});

test('what is remembered does not grow without end', async () => {
  const out = join(folder, 'out');
  const sizes: number[] = [];
  let now = START;
  const services = await Services.start(() => now);
  try {
    for (const day of [0, 1, 2, 30, 31, 32, 60, 61, 62, 120, 121, 122]) {
      now = START + day * DAY_MS;
      await run(readOptions(['--out', out]), services.environment());
      sizes.push((await readFile(join(out, '.state/state.json'))).length);
    }
  } finally {
    await services.close();
  }
  expect(Math.max(...sizes.slice(6))).toBeLessThan(Math.max(...sizes.slice(0, 6)) * 1.3);
  expect((await readdir(join(out, '.state/arxiv'))).length).toBeLessThan(8);
}, 120_000);
