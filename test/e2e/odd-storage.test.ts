import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedKeys } from '../unit/house/files.ts';
import { openWorld, type World } from './harness/index.ts';
import { openListing } from './listing-tools.ts';
import { openOptions, store, stored } from './options-tools.ts';

const NEW = '/list/cs.CV/new';
const ODD: readonly unknown[] = [null, 7, 'text', [], { a: 1 }, [[null]], { length: 3, keys: 0 }];
/** One of each family of keys. */
const NAMES: Record<string, string> = {
  'marks:': '2104',
  'source-state:': 'hugging-face',
  'place:': 'popup',
};
const MONTHS = ['2102', '2104'];

let world: World;
let still: Page;

beforeAll(async () => {
  world = await openWorld();
  still = await openOptions(world);
  await openListing(world, NEW);
});
afterAll(() => world.close());

/** Every key that the extension stores, as the sources declare them. */
function everyKey(): string[] {
  const keys = storedKeys().flatMap((key) => (key.endsWith(':') ? key + NAMES[key] : key));
  expect(keys).toEqual(
    expect.arrayContaining(['settings', 'database', 'job', 'marks:2104', 'place:popup']),
  );
  return [...keys, ...MONTHS];
}

test.each(ODD.map((odd) => [JSON.stringify(odd), odd]))(
  'with %s under every key, each page is there, and no data is lost',
  async (_, odd) => {
    await store(still, Object.fromEntries(everyKey().map((key) => [key, odd])));
    await world.stopWorker();
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector('[data-arxiv-id]');
    await popup.close();
    const options = await openOptions(world, '#data');
    await options.waitForFunction(() => /206 papers/.test(document.body.innerText));
    await options.close();
    const listing = await openListing(world, NEW);
    await listing.close();
  },
);

test('and nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
  expect(await stored(still, 'errorLog')).not.toMatchObject([{}]);
});
