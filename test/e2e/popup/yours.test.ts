import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import type { World } from '../harness/index.ts';
import { store, waitForText } from '../options-tools.ts';
import { ALPHA, BETA, GAMMA, openList, openPapers, textOf, waitForIds, waitForTab } from './kit.ts';

let world: World;
let page: Page;
beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const open of (await world.puppeteer.pages()).slice(1)) await open.close();
  page = await openList(world, 'hot.html#view=yours');
  await store(page, { follow: [] });
  await waitForText(page, '.empty-state', 'You don’t follow any authors or words yet');
});

const follow = (...texts: string[]) =>
  store(page, { follow: texts.map((text) => ({ kind: 'words', text })) });

test('nobody is followed at first, and a button leads to the options', async () => {
  await page.click('.empty-state a, .empty-state button');
  await waitForTab(page, 'options.html#follow');
});

test('the tab has all known papers of what is followed, the newest first', async () => {
  await follow('proofs', 'epsilon', 'fields of light');
  await waitForIds(page, [GAMMA.id, BETA.id, '2102.10001']);
  // All of them are: no row has to say so.
  expect(await page.$('.list .yours')).toBeNull();
  expect(await textOf(page, 'h1')).toBe('Yours');
});

test('an author who is followed brings their papers', async () => {
  await store(page, { follow: [{ kind: 'author', text: 'G. Hopper' }] });
  await waitForIds(page, [ALPHA.id]);
});

test('words that no paper has leave a list that says so', async () => {
  await follow('nowhere');
  await waitForText(page, '.empty-state', 'No papers yet');
});

// Firefox (140) does not end loading a page of an extension that has a script of the automation before its own.
test.runIf(inject('engine') === 'chromium')(
  'a change while the page opens is not missed (by a script that Chromium alone lets in)',
  async () => {
    // As long as nothing is painted: the rest of the page's work waits for its first frame.
    await page.evaluateOnNewDocument(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
    await page.reload();
    const says = () => textOf(page, '.empty-state');
    await expect.poll(says).toContain('You don’t follow any authors or words yet');
    await follow('nowhere');
    await expect.poll(says).toContain('No papers yet');
  },
);

test('on other lists these papers are marked, and as hot as before', async () => {
  const day = await openList(world, 'hot.html#day=2021-03-05');
  const heats = () =>
    day.$$eval('[data-arxiv-id]', (rows) =>
      rows.map((row) => [
        row.getAttribute('data-arxiv-id'),
        row.querySelector('.heat')?.getAttribute('aria-label'),
      ]),
    );
  const before = await heats();
  await follow('proofs');
  await day.waitForSelector(`[data-arxiv-id="${GAMMA.id}"] .yours`);
  expect(await day.$$eval('.yours', (all) => all.length)).toBe(1);
  expect(await heats()).toEqual(before);
  expect(await violations(day)).toEqual([]);
});

test('the popup has it as a tab', async () => {
  await follow('proofs');
  const popup = await openList(world);
  await popup.click('label:has(input[value="yours"])');
  await waitForIds(popup, [GAMMA.id]);
  expect(await violations(popup)).toEqual([]);
});
