import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import type { World } from '../harness/index.ts';
import { waitForText } from '../options-tools.ts';
import { ALPHA, openList, openPapers, setSettings, waitForIds } from './kit.ts';

let world: World;

beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());

/** From now on the background seems to answer every request for a day in this way. */
async function pretend(page: Page, answer: string): Promise<void> {
  await page.evaluate(`(() => {
    const { runtime } = globalThis.browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => message.type === 'day' ? ${answer} : await send(message);
  })()`);
}

const FAIL = (key: string) => `({ failure: { key: '${key}', values: [] } })`;
const before = '[aria-label="Previous day"]';

interface Case {
  name: string;
  /** What the page says; a selector and a part of its text. */
  says: [selector: string, text: string];
  arrange: (page: Page) => Promise<unknown>;
}

const goBack = async (page: Page, answer: string) => {
  await pretend(page, answer);
  await page.click(before);
};

const CASES: Case[] = [
  { name: 'a day', says: ['h1', '5'], arrange: async () => undefined },
  {
    name: 'posts',
    says: [`[data-arxiv-id="${ALPHA.id}"] .quote`, 'Post 1'],
    arrange: (page) => page.click(`[data-arxiv-id="${ALPHA.id}"] .show-posts`),
  },
  {
    name: 'the reading list without a paper',
    says: ['.empty-state', 'No saved papers yet'],
    arrange: (page) => page.click('.tabs input[value="saved"]'),
  },
  {
    name: 'loading',
    says: ['[role="status"]', '4 papers'],
    arrange: async (page) => {
      await goBack(page, 'new Promise(() => undefined)');
      await page.waitForSelector('.skeleton');
    },
  },
  {
    name: 'a search without a hit',
    says: ['.empty-state', 'No results for “xyz”'],
    arrange: (page) => page.type('input[type="search"]', 'xyz'),
  },
  {
    name: 'all hidden',
    says: ['.empty-state', 'All 4 papers are hidden'],
    arrange: async (page) => {
      await pretend(
        page,
        `(({ ok }) => ({ ok: { ...ok, papers: [], hidden: 4 } }))(await send(message))`,
      );
      await setSettings(page, { categoriesOff: ['math.AG'] });
    },
  },
  {
    name: 'an empty day',
    says: ['.empty-state', 'No papers for this day'],
    arrange: (page) =>
      goBack(page, `(({ ok }) => ({ ok: { ...ok, papers: [] } }))(await send(message))`),
  },
  {
    name: 'an empty database',
    says: ['.empty-state', 'No papers yet'],
    arrange: (page) =>
      goBack(
        page,
        `({ ok: { day: null, papers: [], sources: [], hidden: 0, previous: null, next: null, latest: null, observedAt: null } })`,
      ),
  },
  {
    name: 'no database',
    says: ['.empty-state', 'The database couldn’t be opened'],
    arrange: (page) => goBack(page, FAIL('databaseUnavailable')),
  },
  {
    name: 'a silent background',
    says: ['.empty-state', 'The extension isn’t responding'],
    arrange: (page) => goBack(page, 'undefined'),
  },
  {
    name: 'a failed refresh',
    says: ['.notes', 'The disk is full'],
    arrange: async (page) => {
      await pretend(page, FAIL('storageFull'));
      await page.click('.refresh[aria-disabled="false"]');
    },
  },
];

const SHAPES = [
  { path: 'popup.html', size: { width: 400, height: 600 } },
  { path: 'hot.html', size: { width: 1280, height: 900 } },
  { path: 'hot.html', size: { width: 375, height: 800 } },
  { path: 'hot.html?in=panel', size: { width: 320, height: 800 } },
];

describe.each(SHAPES)('$path, $size.width px', ({ path, size }) => {
  let page: Page;

  beforeEach(async () => {
    page = await openList(world, path, size);
    await page.evaluate(() => localStorage.clear());
  });
  afterEach(async () => {
    await setSettings(page, {});
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.close();
  });

  test.each(CASES)('says what is the matter, without a flaw: $name', async (state) => {
    await state.arrange(page);
    await waitForText(page, ...state.says);
    expect(await violations(page)).toEqual([]);
    await setDark(page);
    expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

/** Puppeteer cannot emulate a theme in Firefox: the page's own `color-scheme` does as well. */
async function setDark(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.style.colorScheme = 'dark';
    // Colors that fade from one theme to the other are not those that a reader sees.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

describe('ways out', () => {
  let page: Page;

  beforeEach(async () => {
    page = await openList(world);
  });
  afterEach(async () => {
    world.internet.reset();
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  test('a failed request is tried again', async () => {
    await pretend(
      page,
      'globalThis.broken ? { failure: { key: "databaseBlocked", values: [] } } : await send(message)',
    );
    await page.evaluate('globalThis.broken = true');
    await page.click(before);
    await waitForText(page, '.empty-state', 'Another page of this extension');
    await page.evaluate('globalThis.broken = false');
    await page.click('.empty-state button');
    await waitForIds(page, [ALPHA.id, '2103.02001']);
  });

  test('a slow answer is shown when it comes', async () => {
    await goBack(page, `await new Promise((go) => setTimeout(go, 700)).then(() => send(message))`);
    await page.waitForSelector('.skeleton');
    await waitForIds(page, [ALPHA.id, '2103.02001']);
  });

  test('offline is said, with the list in place', async () => {
    const setOnline = (online: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(navigator, 'onLine', { value, configurable: true });
        dispatchEvent(new Event(value ? 'online' : 'offline'));
      }, online);
    await setOnline(false);
    await waitForText(page, '.notes', 'You’re offline. These are the papers on this computer');
    expect(await page.$(`[data-arxiv-id="${ALPHA.id}"]`)).not.toBeNull();
    expect(await violations(page)).toEqual([]);
    await page.click('.note .btn');
    await setOnline(true);
    await page.waitForFunction(() => document.querySelector('.note') === null);
  });

  test('a source that does not answer is named', async () => {
    world.internet.on('hn.algolia.com', (_request, response) => response.destroy());
    await page.click('.refresh[aria-disabled="false"]');
    await waitForText(page, '.notes', 'Hacker News did not answer.');
    world.internet.reset();
    await page.waitForSelector('.refresh[aria-disabled="false"]');
    await page.click('.refresh[aria-disabled="false"]');
    await page.waitForFunction(() => document.querySelector('.note') === null);
  });

  test('several sources that do not answer are all named', async () => {
    for (const host of ['huggingface.co', 'hn.algolia.com'] as const)
      world.internet.on(host, (_request, response) => response.destroy());
    await page.click('.refresh[aria-disabled="false"]');
    await waitForText(page, '.notes', 'Hugging Face and Hacker News did not answer.');
    world.internet.reset();
    await page.waitForSelector('.refresh[aria-disabled="false"]');
    await page.click('.refresh[aria-disabled="false"]');
    await page.waitForFunction(() => document.querySelector('.note') === null);
  });

  test('a source that changed is named, with the way to its details', async () => {
    world.internet.on('huggingface.co', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      response.end('<!DOCTYPE html><title>Sign in</title>');
    });
    await page.click('.refresh[aria-disabled="false"]');
    await waitForText(page, '.notes', 'Hugging Face sent data in an unknown format.');
    expect(await page.$eval('.note a', (link) => link.getAttribute('href'))).toBe(
      'options.html#sources',
    );
    expect(await violations(page)).toEqual([]);
    world.internet.reset();
    await page.waitForSelector('.refresh[aria-disabled="false"]');
    await page.click('.refresh[aria-disabled="false"]');
    await page.waitForFunction(() => document.querySelector('.note') === null);
  });

  const isFirefox = inject('engine') === 'firefox';
  test.runIf(isFirefox)(
    'withdrawn hosts are explained and given back (only Firefox can)',
    async () => {
      await page.evaluate(
        `browser.permissions.remove({ origins: browser.runtime.getManifest().host_permissions })`,
      );
      await waitForText(page, '.notes', 'doesn’t let this extension run on arxiv.org');
      await page.click('.note .btn');
      await page.waitForFunction(() => document.querySelector('.note') === null);
    },
  );
});

test('nothing was thrown', async () => expect(await world.errors()).toEqual([]));
