import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FeedFolder, feedPaper } from '../tools/feed-folder.ts';
import { hotPapers } from './digest-text.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { expectSettings, openOptions, waitForText } from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world, '#sources');
  await page.waitForSelector('[data-source="hacker-news"] .st');
});
afterAll(() => world.close());

const card = (source: string) => `.src[data-source="${source}"]`;
const day = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

test('each source says what it counts, who made it, and how it is', async () => {
  for (const [source, words] of [
    ['hugging-face', /Counts upvotes.*Hugging Face Daily Papers/],
    ['hacker-news', /Counts points.*Algolia/],
    ['bluesky', /Counts reposts.*Off\./],
    ['archive', /Counts retweets.*Not downloaded\..*Tatsuya Shirakawa/],
    ['custom', /Off\./],
    ['feed', /several sources.*Off\./],
  ] as const) {
    await waitForText(page, card(source), words);
  }
  await waitForText(
    page,
    `${card('hacker-news')} .st`,
    /No papers for the last days.*Next update in/,
  );
});

test('a source is switched off and on', async () => {
  await page.click('#source-hacker-news');
  await expectSettings(page, { sourcesOn: ['hugging-face'] });
  await waitForText(page, `${card('hacker-news')} .st`, /^Off\./);
  await page.click('#source-hacker-news');
  await expectSettings(page, { sourcesOn: ['hugging-face', 'hacker-news'] });
  await page.waitForSelector(`${card('hacker-news')} .st:not([data-status="off"])`);
});

describe('the archive', () => {
  test('is downloaded with progress, paused, gone on with and cancelled', async () => {
    world.internet.on('raw.githubusercontent.com', async (_request, response, url) => {
      const [asked = ''] = /\d{4}-\d\d-\d\d/.exec(url.pathname) ?? [];
      await new Promise((resolve) => setTimeout(resolve, 40));
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(hotPapers(asked));
    });
    await page.click('#archive-start');
    await page.waitForSelector(`${card('archive')} progress`);
    await page.waitForSelector('#archive-pause');
    await waitForText(page, `${card('archive')} .st`, /Updating.*[1-9]\d* of 294 days/);
    await page.click('#archive-pause');
    await waitForText(page, `${card('archive')} .st`, /Paused.*of 294 days/);
    await page.click('#archive-resume');
    await page.waitForSelector('#archive-pause');
    await page.click('#archive-cancel');
    await page.waitForSelector('#archive-start');
    await waitForText(page, `${card('archive')} .st`, /Not downloaded/);
  });
});

describe('an address of one’s own', () => {
  async function tryIt(template: string): Promise<void> {
    await page.$eval('#custom-template', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await page.type('#custom-template', template);
    await page.click('#custom-try');
  }

  test.each([
    ['', /isn’t a web address/],
    ['example.org/{YYYY}', /isn’t a web address/],
    ['http://example.org/{YYYY}-{MM}-{DD}.md', /must begin with https/],
    ['https://example.org/today.md', /\{YYYY\}, \{MM\} and \{DD\}/],
    ['https://192.168.1.1/{YYYY}-{MM}-{DD}.md', /your own network/],
    ['https://localhost/{YYYY}-{MM}-{DD}.md', /your own network/],
    ['https://me:secret@example.org/{YYYY}-{MM}-{DD}.md', /username or password/],
  ])('%s is refused in words', async (template, words) => {
    const before = world.internet.requests.length;
    await tryIt(template);
    await waitForText(page, '#custom-status', words);
    await expectSettings(page, { customTemplate: '' });
    expect(world.internet.requests.slice(before)).toEqual([]);
  });

  test('is locked until an address is kept', async () => {
    expect(
      await page.$eval('#source-custom', (input) => (input as HTMLInputElement).disabled),
    ).toBe(true);
  });

  // Chromium asks in a window of its own, which no test can answer; Firefox can be told to say yes.
  const asks = inject('engine') === 'chromium';

  test.skipIf(!asks)('nothing is asked for before permission is given (in Chromium)', async () => {
    const other = await openOptions(world, '#sources');
    await other.type('#custom-template', 'https://example.org/page/{YYYY}-{MM}-{DD}.md');
    await other.click('#custom-try');
    await waitForText(other, '#custom-status', /Checking the latest days/);
    expect(world.internet.requestsTo('example.org')).toEqual([]);
    await other.close();
    await page.bringToFront();
  });

  test.skipIf(asks)(
    'a web page is refused (in Firefox, whose prompt can be answered)',
    async () => {
      world.internet.on('example.org', (_request, response) => {
        response.writeHead(200).end('<!doctype html><title>Not Found</title>');
      });
      await tryIt('https://example.org/page/{YYYY}-{MM}-{DD}.md');
      await waitForText(page, '#custom-status', /isn’t a daily list.*web page/s);
      await expectSettings(page, { customTemplate: '' });
    },
  );

  test.skipIf(asks)(
    'it is tried, then kept (in Firefox, whose prompt can be answered)',
    async () => {
      world.internet.on('example.org', (_request, response, url) => {
        const [asked = ''] = /\d{4}-\d\d-\d\d/.exec(url.pathname) ?? [];
        if (asked !== day(1)) response.writeHead(404).end();
        else response.writeHead(200).end(hotPapers(asked));
      });
      const template = 'https://example.org/digests/{YYYY}-{MM}-{DD}.md';
      await tryIt(template);
      await waitForText(page, '#custom-status', /Latest list: .*, 3 papers/);
      expect(await violations(page)).toEqual([]);
      await page.click('#custom-keep');
      await expectSettings(page, {
        customTemplate: template,
        sourcesOn: ['hugging-face', 'hacker-news', 'custom'],
      });
      await waitForText(page, card('custom'), /example\.org/);
      await waitForText(page, `${card('custom')} .st`, /Up to date|3 papers/);
      await page.click('#custom-remove');
      await expectSettings(page, {
        customTemplate: '',
        sourcesOn: ['hugging-face', 'hacker-news'],
      });
    },
  );
});

describe('a feed', () => {
  async function tryFeed(address: string): Promise<void> {
    await page.$eval('#feed-address', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await page.type('#feed-address', address);
    await page.click('#feed-try');
  }

  test.each([
    ['feed', /isn’t a web address/],
    ['http://example.org/feed/', /must begin with https/],
    ['https://10.0.0.1/feed/', /your own network/],
  ])('%s is refused in words', async (address, words) => {
    const before = world.internet.requests.length;
    await tryFeed(address);
    await waitForText(page, '#feed-status', words);
    await expectSettings(page, { feed: '' });
    expect(world.internet.requests.slice(before)).toEqual([]);
  });

  test.skipIf(inject('engine') === 'chromium')(
    'is tried, kept, read and removed (in Firefox, whose prompt can be answered)',
    async () => {
      const folder = new FeedFolder(new Date().toISOString().slice(0, 19).concat('Z'));
      const counted = [{ source: 'bluesky' as const, counts: { likes: 9 }, observedAt: null }];
      const papers = [feedPaper({ arxivId: '2101.99991', counted })];
      folder.put({ day: day(0), papers });
      world.internet.on('example.org', (_request, response, url) => {
        const { status, text } = folder.at(url.pathname.replace('/feed/', ''));
        response.writeHead(status).end(text);
      });
      await tryFeed('https://example.org/nothing/');
      await waitForText(page, '#feed-status', /index\.json is missing/);
      await tryFeed('https://example.org/feed');
      await waitForText(page, '#feed-status', /A feed: 1 day, .*Hugging Face.*Bluesky/s);
      await expectSettings(page, { feed: '' });
      expect(await violations(page)).toEqual([]);
      await page.click('#feed-keep');
      await expectSettings(page, { feed: 'https://example.org/feed/' });
      await waitForText(page, `${card('bluesky')} .st`, /Through the feed.*1 paper/s);
      await page.click('#feed-remove');
      await expectSettings(page, { feed: '', sourcesOn: ['hugging-face', 'hacker-news'] });
      await expect.poll(() => isGranted('https://example.org/*')).toBe(false);
    },
  );

  /** Whether the extension may ask a host. */
  function isGranted(origin: string): Promise<boolean> {
    return page.evaluate((asked) => {
      type Api = { permissions: { contains(asked: object): Promise<boolean> } };
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      return (browser ?? chrome)?.permissions.contains({ origins: [asked] }) ?? true;
    }, origin);
  }
});

test('nothing of this is an error', async () => {
  expect((await world.errors()).filter((error) => !/CORS|Failed to load/.test(error))).toEqual([]);
});
