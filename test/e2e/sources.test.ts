import { rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listPage, madeUpPapers } from '../fixtures/pages/index.ts';
import { hurriedBuild } from './changed-build.ts';
import { type Handler, openWorld, sendJson, type World } from './harness/index.ts';
import {
  huggingFaceList,
  idOfToday,
  openSources,
  press,
  refreshSource,
  sourceLine,
  speakForHackerNews,
  speakForHuggingFace,
  utcDay,
  waitForStatus,
} from './services.ts';

const CORS = { 'access-control-allow-origin': '*' };
const LISTING = '/list/cs.CL/new';

let world: World;
let options: Page;
let out: string;

beforeAll(async () => {
  // What does not come within 20 seconds is given up: here after six.
  out = await hurriedBuild({ 20000: 6000 });
  world = await openWorld({ out, installed: false });
  speakForHuggingFace(world);
  speakForHackerNews(world);
  const ids = [101, 102, 103].map(idOfToday);
  const hot = ids.map((id) => ({ id, title: id, authors: ['Ada Example'], subjects: ['cs.CL'] }));
  const papers = [...madeUpPapers(5), ...hot];
  world.internet.arxiv.serve(LISTING, listPage({ title: 'New', sections: [{ papers }] }));
  await world.install();
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

async function popupIds(): Promise<(string | null)[]> {
  const popup = await world.extensionPage('popup.html');
  await popup.waitForSelector('[data-arxiv-id]');
  const ids = await popup.$$eval('[data-arxiv-id]', (rows) =>
    rows.map((row) => row.getAttribute('data-arxiv-id')),
  );
  await popup.close();
  return ids;
}

describe('the first start', () => {
  test('shows the list of today in the popup', async () => {
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector(`[data-day="${utcDay()}"] [data-arxiv-id="${idOfToday(103)}"]`);
    await popup.close();
    expect(await popupIds()).toEqual([101, 102, 103].map(idOfToday));
  });

  test('shows badges on a listing', async () => {
    options = await openSources(world);
    await waitForStatus(options, 'hugging-face', 'ok');
    await waitForStatus(options, 'hacker-news', 'ok');
    const page = await world.listing(LISTING);
    await page.waitForSelector('.hot-papers-badge');
    const badges = await page.$$eval('.hot-papers-badge', (all) =>
      all.map((badge) => [badge.getAttribute('data-arxiv-id'), badge.textContent?.trim()]),
    );
    expect(badges.map(([id]) => id)).toEqual([101, 102, 103].map(idOfToday));
    expect(badges[0]?.[1]).toContain('120');
    expect(badges[0]?.[1]).toContain('42');
    await page.close();
  });

  test('asks for whole days, without cookies, referrer or headers of its own', () => {
    const { internet } = world;
    const asked = [
      ...internet.requestsTo('huggingface.co'),
      ...internet.requestsTo('hn.algolia.com'),
    ];
    expect(asked.length).toBeGreaterThan(6);
    for (const { method, headers, url } of asked) {
      expect(method).toBe('GET');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(url).not.toContain(idOfToday(101));
    }
    expect(internet.requestsTo('api.bsky.app')).toEqual([]);
    expect(internet.requestsTo('raw.githubusercontent.com')).toEqual([]);
  });

  test('fetches nothing twice when the background starts again', async () => {
    const before = world.internet.requestsTo('huggingface.co').length;
    await world.stopWorker();
    await popupIds();
    expect(world.internet.requestsTo('huggingface.co')).toHaveLength(before);
  });
});

const text =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, { ...CORS, ...headers }).end(body);

const FAILURES: { name: string; answer: Handler; status: string; words: RegExp }[] = [
  {
    name: 'a connection that is refused',
    answer: (_, response: ServerResponse) => response.destroy(),
    status: 'blocked',
    words: /huggingface\.co couldn’t be reached/,
  },
  {
    name: '403 without CORS',
    answer: (_, response) => response.writeHead(403).end('no'),
    status: 'blocked',
    words: /refusing the extension/,
  },
  { name: '404', answer: text('', {}, 404), status: 'changed', words: /\(status 404\)/ },
  { name: '429', answer: text('', {}, 429), status: 'rate-limited', words: /Too many requests/ },
  { name: '500', answer: text('', {}, 500), status: 'blocked', words: /having problems/ },
  {
    name: 'truncated JSON',
    answer: text(JSON.stringify(huggingFaceList(utcDay(), 50)).slice(0, -40)),
    status: 'changed',
    words: /incomplete/,
  },
  {
    name: 'HTML instead of JSON',
    answer: text('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
    status: 'changed',
    words: /web page/,
  },
  {
    name: '200 with an error message',
    answer: (_, response) => sendJson(response, { error: 'Try later' }),
    status: 'changed',
    words: /Unknown format/,
  },
  {
    name: 'a redirect elsewhere',
    answer: text('', { location: 'https://example.org/elsewhere' }, 302),
    status: 'changed',
    words: /another address/,
  },
  {
    name: 'a gzip bomb',
    answer: text(gzipSync(Buffer.alloc(60_000_000, 32)), { 'content-encoding': 'gzip' }),
    status: 'changed',
    words: /larger than 10 MB/,
  },
  {
    name: 'an answer that does not come',
    answer: () => undefined,
    status: 'blocked',
    words: /within 20 seconds/,
  },
];

describe.each(FAILURES)('$name', ({ answer, status, words }) => {
  afterEach(async () => {
    speakForHuggingFace(world);
    await refreshSource(options, 'hugging-face');
    await waitForStatus(options, 'hugging-face', 'ok');
  });

  test(`ends as "${status}" in words, with the list of before`, async () => {
    world.internet.on('huggingface.co', answer);
    await refreshSource(options, 'hugging-face');
    const said = await waitForStatus(options, 'hugging-face', status);
    expect(said).toMatch(words);
    expect(said).toMatch(/Latest day: .*, 3 papers/);
    expect(await popupIds()).toEqual([101, 102, 103].map(idOfToday));
    expect(world.internet.requestsTo('example.org')).toEqual([]);
  });
});

test('a service that asks for patience is left in peace', async () => {
  const patience = { 'retry-after': '3600', 'access-control-expose-headers': 'Retry-After' };
  world.internet.on('hn.algolia.com', text('', patience, 429));
  await refreshSource(options, 'hacker-news');
  const said = await waitForStatus(options, 'hacker-news', 'rate-limited');
  expect(said).toMatch(/Next update in (?:1 hour|\d\d minutes)/);
  const before = world.internet.requestsTo('hn.algolia.com').length;
  await press(options, 'hacker-news');
  await refreshSource(options, 'hugging-face');
  expect(world.internet.requestsTo('hn.algolia.com')).toHaveLength(before);
  expect((await sourceLine(options, 'hacker-news')).status).toBe('rate-limited');
});

test('what has not changed is not sent again', async () => {
  const answered: number[] = [];
  world.internet.on('huggingface.co', (request, response, url) => {
    const list = huggingFaceList(url.searchParams.get('date') ?? '', 1);
    const etag = `"${url.searchParams.get('date')}"`;
    const known = request.headers['if-none-match'] === etag;
    answered.push(known ? 304 : 200);
    response.writeHead(known ? 304 : 200, { ...CORS, etag }).end(known ? '' : JSON.stringify(list));
  });
  for (const expected of [200, 304]) {
    answered.length = 0;
    await refreshSource(options, 'hugging-face');
    expect(answered).toEqual([expected, expected, expected]);
  }
});

test('counts that grow show on an open listing', async () => {
  const page = await world.listing(LISTING);
  await page.waitForSelector('.hot-papers-badge');
  speakForHuggingFace(world, 777);
  await refreshSource(options, 'hugging-face');
  await page.bringToFront();
  await page.waitForFunction(() =>
    document.querySelector('.hot-papers-badge')?.textContent?.includes('897'),
  );
  await page.close();
});

test('a background that is stopped in the middle goes on', async () => {
  let held = 0;
  world.internet.on('huggingface.co', () => {
    held++;
  });
  await press(options, 'hugging-face');
  await expect.poll(() => held).toBe(1);
  // A page that waits for news of the run would wake the background at once.
  await options.close();
  await world.stopWorker();
  speakForHuggingFace(world, 2000);
  options = await openSources(world);
  await refreshSource(options, 'hugging-face');
  await waitForStatus(options, 'hugging-face', 'ok');
  const popup = await world.extensionPage('popup.html');
  await popup.waitForFunction(() => document.body.textContent?.includes('2.1k'));
  await popup.close();
});

test('a source that is switched on is read at once, with pauses', async () => {
  world.internet.onJson('api.bsky.app', () => ({
    posts: [
      {
        uri: 'at://did:plc:aaa/app.bsky.feed.post/3aaa',
        author: { did: 'did:plc:aaa', handle: 'alice.example.org', displayName: 'Alice' },
        record: { createdAt: new Date().toISOString(), text: `arxiv.org/abs/${idOfToday(102)}` },
        likeCount: 31,
        repostCount: 4,
        indexedAt: new Date().toISOString(),
      },
    ],
  }));
  await options.bringToFront();
  await options.click('#source-bluesky');
  const requests = () => world.internet.requestsTo('api.bsky.app');
  await expect.poll(() => requests().length).toBeGreaterThan(2);
  await options.click('#source-bluesky');
  const [first, second, third] = requests().map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2000);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(2000);
  await waitForStatus(options, 'bluesky', 'off');
});

test('nothing of this is an error in a page or in the background', async () => {
  // The browser itself tells of every request that fails.
  const errors = (await world.errors()).filter(
    (error) => !/Failed to load resource|CORS/.test(error),
  );
  expect(errors).toEqual([]);
});
