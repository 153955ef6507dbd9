import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { environmentOf } from './environment.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'feed-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const paper = (day: string, upvotes: number) => ({
  paper: {
    id: `2611.000${day.slice(8)}`,
    title: `Words of ${day}`,
    upvotes,
    authors: [{ name: 'Ada Example' }],
    submittedOnDailyAt: `${day}T04:00:00.000Z`,
  },
  numComments: 2,
});

function environment(answer: (url: URL) => Response): Environment {
  return environmentOf(async (url) => answer(new URL(String(url))), NOW);
}

const options = () => readOptions(['--out', out, '--sources', 'hugging-face,hacker-news']);
const files = async (folder: string) => (await readdir(join(out, folder))).sort();
const json = async (name: string) => JSON.parse(await readFile(join(out, name), 'utf8'));
const whole = async () => {
  const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const texts = names.map(async (one) => {
    const path = join(one.parentPath, one.name);
    return [path, await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
};

const answering = (upvotes: number) =>
  environment(({ hostname, searchParams }) =>
    Response.json(
      hostname === 'huggingface.co'
        ? [paper(searchParams.get('date') ?? '', upvotes)]
        : { hits: [], nbPages: 0 },
    ),
  );

test('a run writes a week of days, and a second one the same bytes', async () => {
  await run(options(), answering(12));
  expect((await files('days')).filter((name) => name.endsWith('.json'))).toEqual(
    ['18', '19', '20', '21', '22', '23', '24'].map((day) => `2026-11-${day}.json`),
  );
  const before = await whole();
  await run(options(), answering(12));
  expect(await whole()).toEqual(before);
});

test('a source that fails leaves the other, what it said before, and its state', async () => {
  await run(options(), answering(12));
  const before = await files('days');
  await run(
    options(),
    environment(({ hostname }) =>
      hostname === 'huggingface.co'
        ? new Response('busy', { status: 500 })
        : Response.json({ hits: [], nbPages: 0 }),
    ),
  );
  expect(await files('days')).toEqual(before);
  const { sources, days } = await json('index.json');
  expect(days).toHaveLength(7);
  expect(sources['hugging-face']).toEqual({
    ok: false,
    lastOk: '2026-11-24T12:00:00Z',
    silentSince: '2026-11-24T12:00:00Z',
    reason: { key: 'sourcesReasonServer', values: ['500'] },
  });
  expect(sources['hacker-news'].ok).toBe(true);
});

test('without its state a run begins from what is published', async () => {
  await run(options(), answering(12));
  const before = await json('days/2026-11-20.json');
  await rm(join(out, '.state'), { recursive: true });
  await run(
    options(),
    environment(() => new Response('', { status: 503 })),
  );
  expect(await json('days/2026-11-20.json')).toEqual(before);
  expect((await json('index.json')).sources['hugging-face'].lastOk).toBe('2026-11-24T12:00:00Z');
});

test('a later count takes the place of an earlier one', async () => {
  await run(options(), answering(12));
  await run(options(), answering(40));
  const [first] = (await json('days/2026-11-20.json')).papers;
  expect(first.counts['hugging-face']).toMatchObject({ upvotes: 40, comments: 2 });
});

test('a count that falls is published as it is', async () => {
  await run(options(), answering(40));
  await run(options(), answering(12));
  const [first] = (await json('days/2026-11-20.json')).papers;
  expect(first.counts['hugging-face']).toMatchObject({ upvotes: 12, comments: 2 });
});
