import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Messages, OPEN_TO_LISTINGS } from '../../src/shared/messages.ts';
import { changedBuild } from './changed-build.ts';
import { openWorld, type World } from './harness/index.ts';
import { openOptions } from './options-tools.ts';
import { ask } from './services.ts';

/** Every message, with a request that an extension page could send. */
const REQUESTS: { [T in keyof Messages]: Messages[T]['request'] } = {
  day: { day: null },
  week: { day: '2021-02-12' },
  days: {},
  search: { text: 'a', limit: 5 },
  yours: { limit: 5 },
  readingList: {},
  savedPapers: { ids: [] },
  setReading: { id: '2102.00001', read: true, tags: [] },
  paper: { id: '2102.06171' },
  save: { id: '2102.06171', saved: false },
  shown: { ids: [], day: '2021-02-12', facts: [] },
  hotCount: { count: null },
  loadPanel: {},
  loadMath: {},
  loadFollow: {},
  followAuthor: { name: 'Ada Lovelace', followed: false },
  openPage: { page: 'options' },
  import: { file: 'a.md', text: 'a' },
  categories: {},
  sources: {},
  refresh: { source: null },
  archive: { action: 'start' },
  tryTemplate: { template: 'https://example.org/{YYYY}-{MM}-{DD}' },
  tryFeed: { address: 'https://example.org/feed/' },
  summary: {},
  exportPart: { from: null },
  restorePart: { session: 'a', part: 0, text: 'a', last: true },
  rebuild: {},
  trouble: {},
  noteError: { message: 'oh', stack: '' },
  deleteSource: { source: 'hot-papers' },
  clear: {},
  undoClear: {},
};

let world: World;
let out: string;

beforeAll(async () => {
  out = await changedBuild({ 'listing.js': (text) => `(${askForEverything})();${text}` });
  world = await openWorld({ out });
});
afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true });
});

/** Runs as a content script that a page controls. Its replies appear in the page. */
function askForEverything(): void {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  interface Api {
    runtime: { sendMessage(message: unknown): Promise<unknown> };
  }
  document.addEventListener('ask', async () => {
    const messages = JSON.parse(document.documentElement.dataset.messages ?? '[]') as object[];
    const replies = messages.map((message) => (browser ?? chrome)?.runtime.sendMessage(message));
    document.documentElement.dataset.replies = JSON.stringify(await Promise.all(replies));
  });
}

test('a content script is given what a listing needs, and nothing else', async () => {
  const options = await openOptions(world);
  const before = await ask(options, 'summary', {});
  const listing = await world.listing('/list/cs.CV/new');
  await listing.waitForSelector('.hot-papers-badge');
  await listing.waitForFunction(() => document.querySelector('#hot-papers-bar')?.shadowRoot);
  const types = Object.keys(REQUESTS).sort() as (keyof Messages)[];
  const messages = types.map((type) => ({ type, request: REQUESTS[type] }));
  await listing.evaluate((asked) => {
    document.documentElement.dataset.messages = JSON.stringify(asked);
    document.dispatchEvent(new Event('ask'));
  }, messages);
  // One of them brings the options forward: what is behind is drawn no more, so frames are no clock here.
  const told = () => listing.evaluate(() => document.documentElement.dataset.replies ?? '');
  await expect.poll(told).not.toBe('');
  const replies: ({ failure?: { key: string } } | null)[] = JSON.parse(await told());
  const refused = types.filter((_, index) => replies[index]?.failure?.key === 'backgroundRefused');
  expect(refused).toEqual(types.filter((type) => !OPEN_TO_LISTINGS.has(type)));
  expect(replies.filter((reply) => reply !== null && 'failure' in reply)).toHaveLength(
    refused.length,
  );
  await options.bringToFront();
  expect(await ask(options, 'summary', {})).toEqual({ ...before, bytes: expect.anything() });
  await options.close();
  await listing.close();
});

test('a page has no way to the extension', async () => {
  const options = await openOptions(world);
  const own = options.url().replace(/options\.html.*$/, '');
  expect(await options.$('script[src="options.js"]')).not.toBeNull();
  await options.close();
  const listing = await world.listing('/list/cs.CV/new');
  const reached = await listing.evaluate(async (origin) => {
    const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: object }>;
    const loaded = async (path: string) => (await fetch(origin + path)).ok;
    const frame = document.createElement('iframe');
    frame.src = `${origin}options.html`;
    const ended = new Promise((done) => {
      frame.onload = done;
      frame.onerror = done;
    });
    document.body.append(frame);
    await ended;
    return {
      runtime: Boolean(chrome?.runtime ?? browser?.runtime),
      fetched: await loaded('popup.html').catch(() => false),
      script: await loaded('background.js').catch(() => false),
    };
  }, own);
  expect(reached).toEqual({ runtime: false, fetched: false, script: false });
  // Where the frame was refused, the browser shows a page of its own in it.
  const [, ...inner] = listing.frames();
  for (const frame of inner) expect(await frame.$('script[src="options.js"]')).toBeNull();
  await listing.close();
});
