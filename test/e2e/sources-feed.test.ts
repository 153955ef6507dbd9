import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildExtensions } from '../../scripts/extension.ts';
import type { FeedDay, SourceCounts } from '../../src/core/feed-day.ts';
import { listPage } from '../fixtures/pages/index.ts';
import { FeedFolder, feedPaper } from '../tools/feed-folder.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { openPanel, panelSays } from './listing-tools.ts';
import { expectSettings, openOptions, waitForText } from './options-tools.ts';
import {
  ask,
  idOfToday,
  openSources,
  refreshSource,
  speakForHackerNews,
  speakForHuggingFace,
  utcDay,
  waitForStatus,
} from './services.ts';

/** A build whose `feed` in package.json names a folder that a web server without CORS headers serves. */

const HOST = 'example.org';
const ADDRESS = `https://${HOST}/feed/`;
const LISTING = '/list/math.AG/new';
const CURVES = idOfToday(401);
const STARS = idOfToday(402);
const STRANGE = idOfToday(403);
const HOUR = 3_600_000;

let world: World;
let options: Page;
let out: string;
let feed: FeedFolder;
let answer: ((path: string, response: ServerResponse) => boolean) | null = null;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'hot-papers-feed-'));
  await buildExtensions(out, ADDRESS);
  world = await openWorld({ out, installed: false });
  speakForHuggingFace(world);
  speakForHackerNews(world);
  feed = new FeedFolder(instant(2));
  feed.title = 'Feed of the tests';
  feed.put(today(), 'a');
  feed.put(
    { day: utcDay(1), papers: [feedPaper({ arxivId: idOfToday(300), counted: likes(9) })] },
    'a',
  );
  const cuts = Array.from({ length: 100 }, (_, heat) => heat + 1);
  feed.scales = {
    format: 'hot-papers-scales',
    version: 1,
    scales: { bluesky: { papers: 5000, cuts } },
  };
  serve();
  const papers = today().papers.map(({ arxivId, title, authors, categories }) => ({
    id: arxivId,
    title,
    authors,
    subjects: categories,
  }));
  world.internet.arxiv.serve(LISTING, listPage({ title: 'New', sections: [{ papers }] }));
  await world.install();
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

const instant = (hoursAgo: number) =>
  `${new Date(Date.now() - hoursAgo * HOUR).toISOString().slice(0, 19)}Z`;

function likes(count: number): SourceCounts[] {
  return [
    { source: 'bluesky', counts: { reposts: 1, likes: count, people: 3 }, observedAt: instant(2) },
  ];
}

function today(title = 'Curves on Surfaces'): FeedDay {
  const post = {
    url: 'https://bsky.app/profile/ada.example.com/post/3mqaaaaaaaa2k',
    author: 'ada.example.com',
    handle: 'ada.example.com',
    day: utcDay(),
    text: '',
    lang: '',
    counts: { likes: 70 },
  };
  return {
    day: utcDay(),
    papers: [
      feedPaper({ arxivId: CURVES, title, counted: likes(98), posts: [post] }),
      feedPaper({
        arxivId: STARS,
        title: 'Stars of Old',
        categories: ['astro-ph.SR'],
        counted: [
          { source: 'hacker-news', counts: { points: 40, comments: 2 }, observedAt: instant(2) },
        ],
      }),
    ],
  };
}

async function popupRows(): Promise<[id: string | null, text: string][]> {
  const popup = await world.extensionPage('popup.html');
  await popup.waitForSelector(`[data-day="${utcDay()}"] [data-arxiv-id]`);
  const rows = await popup.$$eval('[data-arxiv-id]', (all) =>
    all.map((row) => [row.getAttribute('data-arxiv-id'), row.textContent ?? ''] as const),
  );
  await popup.close();
  return rows.map(([id, text]) => [id, text]);
}

const popupIds = async () => (await popupRows()).map(([id]) => id);
const asked = () =>
  (['huggingface.co', 'hn.algolia.com', 'api.bsky.app'] as const).map(
    (host) => world.internet.requestsTo(host).length,
  );
const card = (source: string) => `.src[data-source="${source}"]`;

describe('a new installation', () => {
  test('shows what the feed says, of every field', async () => {
    await expect.poll(popupIds).toEqual([CURVES, STARS]);
    expect((await popupRows())[0]?.[1]).toContain('Curves on Surfaces');
  });

  test('has badges and a panel, hot by the scale of the feed', async () => {
    const page = await world.listing(LISTING);
    await page.waitForSelector(`.hot-papers-badge[data-arxiv-id="${CURVES}"][data-level="5"]`);
    await openPanel(page, CURVES);
    await panelSays(page, '98 likes');
    await page.close();
  });

  test('has asked the feed alone, for whole days', async () => {
    expect(asked()).toEqual([0, 0, 0]);
    const paths = world.internet.requestsTo(HOST).map(({ url }) => new URL(url).pathname);
    expect([...new Set(paths)].sort()).toEqual([
      `/feed/days/${utcDay(1)}.json`,
      `/feed/days/${utcDay()}.json`,
      '/feed/index.json',
      '/feed/scales.json',
    ]);
    for (const { headers } of world.internet.requestsTo(HOST)) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  test('says in the options what the feed has, and which way counts came', async () => {
    options = await openSources(world);
    await waitForText(
      options,
      card('feed'),
      /Feed of the tests: 2 days.*Written 2 hours ago.*Bluesky/s,
    );
    await waitForText(options, `${card('hugging-face')} .st`, /Through the feed, 2 hours ago/);
    await waitForText(options, `${card('bluesky')} .st`, /Through the feed.*1 paper/);
    expect(await violations(options)).toEqual([]);
  });

  test('leaves the papers of a category that is off out of the list', async () => {
    const page = await openOptions(world);
    await page.$eval('input[name="category"][value="astro-ph.SR"]', (box) =>
      (box as HTMLInputElement).click(),
    );
    await expectSettings(page, { categoriesOff: ['astro-ph.SR'] });
    await expect.poll(popupIds).toEqual([CURVES]);
    await page.$eval('input[name="category"][value="astro-ph.SR"]', (box) =>
      (box as HTMLInputElement).click(),
    );
    await expectSettings(page, { categoriesOff: [] });
    await page.close();
  });
});

describe('what has not changed', () => {
  test('is not sent again', async () => {
    const answered: (string | undefined)[] = [];
    world.internet.on(HOST, (request, response, { pathname }) => {
      const path = pathname.replace('/feed/', '');
      const isKnown = request.headers['if-none-match'] === '"1"';
      answered.push(`${path} ${isKnown ? 304 : 200}`);
      const { status, text } = feed.at(path);
      response.writeHead(isKnown ? 304 : status, { etag: '"1"' }).end(isKnown ? '' : text);
    });
    await refreshSource(options, 'feed');
    await refreshSource(options, 'feed');
    expect(answered).toEqual(['index.json 200', 'index.json 304']);
    serve();
  });
});

function serve(): void {
  answer = null;
  world.internet.on(HOST, (_, response, { pathname }) => {
    const path = pathname.replace('/feed/', '');
    if (answer?.(path, response)) return;
    const { status, text } = feed.at(path);
    response.writeHead(status).end(text);
  });
}

let prints = 0;

/** Writes today's list of the feed once more. */
function write(text?: string): void {
  prints++;
  feed.writtenAt = instant(0);
  feed.put(today(), String(prints), text);
}

const HOSTILE: { name: string; prepare: () => void; words: RegExp }[] = [
  {
    name: 'a body of 100 MB',
    prepare: () => {
      answer = (path, response) => {
        if (path !== 'index.json') return false;
        const piece = Buffer.alloc(1_000_000, 32);
        response.writeHead(200);
        const go = (left: number) => {
          if (left === 0 || response.destroyed) response.end();
          else response.write(piece, () => go(left - 1));
        };
        go(100);
        return true;
      };
    },
    words: /larger than 2 MB/,
  },
  {
    name: 'another version',
    prepare: () => write(JSON.stringify({ format: 'hot-papers-day', version: 2, papers: [] })),
    words: /version “2”/,
  },
  {
    name: 'a redirect into the reader’s own network',
    prepare: () => {
      answer = (path, response) => {
        if (path !== 'index.json') return false;
        response.writeHead(302, { location: 'https://192.168.0.1/index.json' }).end();
        return true;
      };
    },
    words: /another address/,
  },
  {
    name: 'a page instead of an index',
    prepare: () => {
      answer = (path, response) => {
        if (path === 'index.json') response.writeHead(200).end('<!doctype html>');
        return path === 'index.json';
      };
    },
    words: /isn’t a Hot Papers feed/,
  },
];

describe('a feed that is hostile', () => {
  afterEach(async () => {
    answer = null;
    write();
    await refreshSource(options, 'feed');
    await waitForStatus(options, 'feed', 'ok');
  });

  test.each(HOSTILE)('$name ends in words, and nothing is lost', async ({ prepare, words }) => {
    prepare();
    await refreshSource(options, 'feed');
    await waitForText(options, `${card('feed')} .st`, words);
    await expect.poll(popupIds).toEqual([CURVES, STARS]);
  });

  test('markup stays text, and links lead to known hosts alone', async () => {
    const title = '<img src=x onerror="alert(1)"><b>Curves</b>';
    const text = JSON.stringify({
      format: 'hot-papers-day',
      version: 1,
      day: utcDay(),
      papers: [
        {
          id: STRANGE,
          title,
          authors: ['<script>alert(1)</script>'],
          categories: ['math.AG', '<script>'],
          links: ['https://evil.example/code', 'javascript:alert(1)'],
          counts: { bluesky: { likes: 99, reposts: '1e9', at: instant(1) } },
          posts: [{ url: 'https://evil.example/profile/a/post/b' }, { url: 'javascript:alert(2)' }],
        },
      ],
    });
    write(text);
    await refreshSource(options, 'feed');
    await waitForStatus(options, 'feed', 'ok');
    const page = await world.extensionPage(`hot.html#day=${utcDay()}`);
    const row = `[data-arxiv-id="${STRANGE}"]`;
    await page.waitForSelector(row);
    expect(await page.$eval(`${row} h2`, (heading) => heading.textContent)).toBe(title);
    expect(await page.$$(`${row} :is(img, b, script)`)).toEqual([]);
    await page.close();
    expect(await ask(options, 'paper', { id: STRANGE })).toMatchObject({
      categories: ['math.AG'],
      links: [],
      posts: [],
      standings: [{ source: 'bluesky', counts: { likes: 99 } }],
    });
  });
});

describe('a feed that falls silent', () => {
  test('is followed by the services themselves, and loses nothing', async () => {
    expect(asked()).toEqual([0, 0, 0]);
    answer = (_, response) => Boolean(response.destroy());
    await refreshSource(options, 'feed');
    await waitForText(options, `${card('feed')} .st`, /couldn’t be reached/);
    expect(asked()).toEqual([0, 0, 0]);
    await refreshSource(options, 'feed');
    await waitForText(options, `${card('hugging-face')} .st`, /Up to date.*Asked directly/);
    await waitForText(options, `${card('hacker-news')} .st`, /Asked directly/);
    expect(world.internet.requestsTo('api.bsky.app')).toEqual([]);
    await expect.poll(popupIds).toEqual(expect.arrayContaining([CURVES, STARS, idOfToday(101)]));
  });

  test('takes over again', async () => {
    answer = null;
    write();
    await refreshSource(options, 'feed');
    await waitForText(options, `${card('hugging-face')} .st`, /Through the feed/);
  });
});

test('it is removed, and the services are asked', async () => {
  await options.bringToFront();
  await options.click('#feed-remove');
  await expectSettings(options, { feed: '', sourcesOn: ['hugging-face', 'hacker-news'] });
  await waitForStatus(options, 'feed', 'off');
  await waitForText(options, `${card('hugging-face')} .st`, /^(?!.*(?:feed|directly))/);
  expect(await popupIds()).toContain(CURVES);
});

test('nothing of this is an error in a page or in the background', async () => {
  const errors = (await world.errors()).filter(
    (error) => !/Failed to load resource|CORS|Cross-Origin/.test(error),
  );
  expect(errors).toEqual([]);
});
