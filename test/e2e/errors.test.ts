import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorLog } from '../../src/shared/storage/local.ts';
import { changedBuild } from './changed-build.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { openOptions, stored, waitForText } from './options-tools.ts';

/** Errors that no code of the extension causes. */
const OF_BACKGROUND = `setTimeout(() => {
  throw new TypeError('of the background at https://me.example/secret');
});`;
const OF_LISTING = `Document.prototype.createElementNS = () => {
  throw new TypeError('of the listing of 2102.00001');
};`;

const OF_OPTIONS = `addEventListener('fail', () => {
  throw new TypeError('of the options');
});`;

let world: World;
let options: Page;
let out: string;

beforeAll(async () => {
  out = await changedBuild({
    'background.js': (text) => OF_BACKGROUND + text,
    'listing.js': (text) => OF_LISTING + text,
    'options.js': (text) => OF_OPTIONS + text,
  });
  world = await openWorld({ out });
  options = await openOptions(world, '#about');
});
afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true });
});

const logged = async () =>
  errorLog
    .read(await stored(options, 'errorLog'))
    .map(({ place, message }) => `${place}: ${message}`);

test('what nobody caught is noted, without a word of who reads what', async () => {
  await expect.poll(logged).toContain('background: TypeError: of the background at <url>');
  const page = await world.listing('/list/cs.CV/new');
  await expect.poll(logged).toContain('listing: TypeError: of the listing of <id>');
  expect(await page.$$eval('dt', ({ length }) => length)).toBeGreaterThan(10);
  expect(await page.$$eval('.hot-papers-badge', ({ length }) => length)).toBeGreaterThan(0);
  await page.close();
  await options.bringToFront();
  await options.evaluate(() => dispatchEvent(new Event('fail')));
  await expect.poll(logged).toContain('options: TypeError: of the options');
});

test('the options show it, newest first, and axe finds nothing wrong with it', async () => {
  await waitForText(options, '#about', /3 errors recorded/);
  await options.click('#error-log summary');
  const shown = await options.$$eval('#error-log bdi', (all) => all.map((one) => one.textContent));
  expect(shown[0]).toBe('TypeError: of the options');
  expect(await violations(options, { within: ['#about'] })).toEqual([]);
});

test('one press copies it for a report', async () => {
  // A browser without a window gives no clipboard.
  await options.evaluate(() => {
    const writeText = async (text: string) => {
      document.title = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await options.click('#copy-errors');
  await waitForText(options, '#copy-errors', /Copied/);
  const report = await options.title();
  expect(report).toMatch(/^Hot Papers for arXiv 1\.0\.0, /);
  expect(report).toContain('TypeError: of the background');
  expect(report).not.toMatch(/secret|2102\.00001|-extension:/);
});

test('one press empties it', async () => {
  await options.click('#clear-errors');
  await waitForText(options, '#about', /No errors recorded/);
  expect(await stored(options, 'errorLog')).toBeUndefined();
});
