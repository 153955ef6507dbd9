import { beforeEach, expect, it } from 'vitest';
import type { Refresher } from '../../../../src/background/refresh/refresher.ts';
import { ARCHIVE_DAYS } from '../../../../src/sources/archive.ts';
import { openPromise, PATIENCE, Setting, stateOf } from './setting.ts';

const HOST = 'raw.githubusercontent.com';
const FILES = ARCHIVE_DAYS;

let setting: Setting;

beforeEach(() => {
  setting = new Setting([]);
  setting.on(HOST, answer);
});

function answer(url: URL): Response {
  const day = /posts\/([\d-]+)---Hot-Papers\.md$/.exec(url.pathname)?.[1] ?? '';
  return FILES.includes(day) ? new Response(postOf(day)) : new Response('', { status: 404 });
}

function postOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [
    `---\ntitle: Hot Papers ${day}\ndate: ${day}T10:00:00.Z\n---\n`,
    '# 1. A Paper\n\nAda Example\n',
    `- retweets: 3, favorites: 60 (${month}/${date}/${year} 10:00:00)\n`,
    `- links: [abs](https://arxiv.org/abs/${year.slice(2)}${month}.000${date})\n`,
  ].join('\n');
}

it('never passed its second day where a missing file has no CORS headers', async () => {
  // A browser hides a 404 without them: only a network error is left.
  setting.on(HOST, (url) => {
    if (answer(url).ok) return answer(url);
    throw new TypeError('Failed to fetch');
  });
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(setting.digests).toHaveLength(294);
  expect(await stateOf(refresher, 'archive')).toMatchObject({ status: 'ok' });
});

it('leaves 250 ms between two files', async () => {
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(setting.slept.filter((time) => time >= 250).length).toBeGreaterThanOrEqual(293);
});

it('waits longer after each 429, and as long as Retry-After says', async () => {
  const limited = (headers: Record<string, string> = {}) =>
    setting.on(HOST, () => new Response('', { status: 429, headers }));
  limited();
  const waits: number[] = [];
  const first = setting.start();
  await first.archive('start');
  await finish(first);
  const { next } = await stateOf(first, 'archive');
  waits.push((Date.parse(next ?? '') - setting.time) / 60_000);
  setting.time = Date.parse(next ?? '');
  for (let turn = 1; turn < 3; turn++) {
    if (turn === 2) limited({ 'retry-after': '7200' });
    const refresher = setting.start();
    await finish(refresher);
    const { next } = await stateOf(refresher, 'archive');
    waits.push((Date.parse(next ?? '') - setting.time) / 60_000);
    setting.time = Date.parse(next ?? '');
  }
  expect(waits).toEqual([5, 10, 120]);
  expect(setting.urls).toHaveLength(3);
});

async function finish(refresher: Refresher): Promise<void> {
  await refresher.onAlarm('archive');
}

/** What a database would hold: the same digest again changes nothing. */
function database(): string {
  const rows = new Map(setting.digests.map((digest) => [digest.day, digest]));
  return JSON.stringify([...rows].sort());
}

it('reads every file of the archive once', async () => {
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(setting.digests.map((digest) => digest.day)).toEqual(FILES);
  expect(setting.urls).toHaveLength(294);
  expect(setting.urls[0]).toBe(
    'https://raw.githubusercontent.com/TatsuyaShirakawa/daily-arxiv-gatsby/master/content/posts/2020-06-29---Hot-Papers.md',
  );
  expect(await stateOf(refresher, 'archive')).toMatchObject({
    status: 'ok',
    lastDay: FILES.at(-1),
    lastPapers: 294,
    progress: null,
  });
  expect(setting.alarms.has('archive')).toBe(false);
});

it('is off until it is asked for', async () => {
  const refresher = setting.start();
  await refresher.restart();
  expect(setting.urls).toEqual([]);
  expect(await stateOf(refresher, 'archive')).toMatchObject({ status: 'off', progress: null });
});

it('ends with the same database, wherever it was killed', { timeout: 60_000 }, async () => {
  const whole = setting.start();
  await whole.archive('start');
  await finish(whole);
  const expected = database();

  setting = new Setting([]);
  setting.on(HOST, answer);
  await setting.start().archive('start');
  for (let kill = 0; kill < 20; kill++) {
    // A killed background gets no answer any more, neither from the web nor from the database.
    let left = 1 + ((kill * 37) % 60);
    const orNever = <T>(value: T): T | Promise<never> =>
      left-- > 0 ? value : new Promise<never>(() => undefined);
    setting.on(HOST, (url) => orNever(answer(url)));
    setting.ingest = async (digest) => orNever(setting.digests.push(digest));
    const before = setting.urls.length;
    void setting.start().restart();
    await expect.poll(() => left, PATIENCE).toBeLessThanOrEqual(0);
    expect(setting.urls.length).toBeGreaterThan(before);
  }
  setting.on(HOST, answer);
  setting.ingest = async (digest) => setting.digests.push(digest);
  const last = setting.start();
  await last.restart();
  expect(database()).toBe(expected);
  expect(await stateOf(last, 'archive')).toMatchObject({ status: 'ok', lastPapers: 294 });
});

it('pauses at once, says so, and resumes where it was', async () => {
  const { promise, reject } = openPromise<never>();
  setting.on(HOST, (url, init) => {
    if (setting.urls.length < 30) return answer(url);
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    return promise;
  });
  const refresher = setting.start();
  await refresher.archive('start');
  await expect.poll(() => setting.urls.length, PATIENCE).toBe(30);
  await refresher.archive('pause');
  expect(await stateOf(refresher, 'archive')).toMatchObject({
    status: 'reading',
    progress: { done: 29, of: 294, paused: true },
  });
  await setting.start().restart();
  expect(setting.urls).toHaveLength(30);

  setting.on(HOST, answer);
  const later = setting.start();
  await later.archive('resume');
  await finish(later);
  expect(setting.digests.map((digest) => digest.day)).toEqual(FILES);
});

it('cancels and keeps what was read', async () => {
  setting.on(HOST, (url) => {
    if (setting.urls.length === 10) void refresher.archive('cancel');
    return answer(url);
  });
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(setting.digests.length).toBeGreaterThanOrEqual(9);
  expect(setting.digests.length).toBeLessThan(12);
  expect(await stateOf(refresher, 'archive')).toMatchObject({ status: 'off', progress: null });
});

it('waits after a failure, and goes on by hand at once', async () => {
  setting.on(HOST, (url) =>
    setting.urls.length > 5 ? new Response('', { status: 429 }) : answer(url),
  );
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(await stateOf(refresher, 'archive')).toMatchObject({
    status: 'rate-limited',
    reason: { key: 'sourcesReasonRateLimit', values: ['429'] },
    progress: { done: 5, of: 294, paused: false },
  });
  expect(setting.urls).toHaveLength(6);
  await setting.start().onAlarm('archive');
  expect(setting.urls).toHaveLength(6);

  setting.on(HOST, answer);
  await setting.start().refresh('archive');
  expect(setting.digests.map((digest) => digest.day)).toEqual(FILES);
});

it('notices that the archive has moved', async () => {
  setting.on(HOST, () => new Response('', { status: 404 }));
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(setting.urls).toHaveLength(1);
  expect(await stateOf(refresher, 'archive')).toMatchObject({ status: 'changed' });
});

it('takes no web page for a file', async () => {
  setting.on(HOST, () => new Response('<!doctype html><p>Sign in'));
  const refresher = setting.start();
  await refresher.archive('start');
  await finish(refresher);
  expect(await stateOf(refresher, 'archive')).toMatchObject({ status: 'changed' });
  expect(setting.digests).toEqual([]);
});
