import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ROUNDS_TIMEOUT, rounds } from '../rounds.ts';
import { countersOf, expectFlat, heapOf } from './dom-counters.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  openListing,
  openPanel,
  panelText,
  sortArxiv,
  sortHottest,
  tell,
} from './listing-tools.ts';
import { openOptions, store } from './options-tools.ts';

const NEW = '/list/cs.CV/new';
/** So often before anything is counted: what is loaded or cached once is there then. */
const FIRST = 5;

describe.skipIf(inject('engine') === 'firefox')(
  'nothing stays alive (Firefox does not count)',
  () => {
    let world: World;
    let options: Page;

    beforeAll(async () => {
      world = await openWorld();
      options = await openOptions(world);
    });
    afterAll(() => world.close());

    /** Does something again and again, and counts before and after. */
    async function again(page: Page, times: number, once: (round: number) => Promise<void>) {
      const count = await countersOf(page);
      for (let round = 0; round < FIRST; round++) await once(round);
      const before = await count();
      for (let round = 0; round < times; round++) await once(round);
      await expectFlat(count, before);
    }

    test('in a listing, through changes of what is stored', {
      timeout: ROUNDS_TIMEOUT,
    }, async () => {
      const page = await openListing(world, NEW);
      const [first] = await page.$$eval('.hot-papers-badge', (all) =>
        all.map((badge) => badge.getAttribute('data-arxiv-id') ?? ''),
      );
      await again(page, rounds(40, 500), async (round) => {
        // By the background, which alone writes the marks: it would replace what a test writes beside it.
        const saved = round % 2 === 0;
        await tell(world, 'save', { id: first, saved });
        await store(options, { settings: { badgeFrom: round % 3 } });
        const badge = `.hot-papers-badge[data-arxiv-id="${first}"]`;
        await page.waitForSelector(`${badge}${saved ? '[data-saved]' : ':not([data-saved])'}`);
      });
      await tell(world, 'save', { id: first, saved: false });
      await store(options, { settings: {} });
      await page.close();
    });

    test('in a listing, through sorting', { timeout: ROUNDS_TIMEOUT }, async () => {
      const page = await openListing(world, NEW);
      await again(page, rounds(20, 200), async (round) => {
        await (round % 2 === 0 ? sortHottest(page) : sortArxiv(page));
      });
      await page.close();
    });

    test('in a listing, through opening and closing panels', {
      timeout: ROUNDS_TIMEOUT,
    }, async () => {
      const page = await openListing(world, NEW);
      const ids = await page.$$eval('.hot-papers-badge', (all) =>
        all.map((badge) => badge.getAttribute('data-arxiv-id') ?? ''),
      );
      await again(page, rounds(20, 200), async (round) => {
        // What the last panel showed stays until the next one: it is of the same paper at the end.
        await openPanel(page, ids[round % FIRST] ?? '');
        // A truth value: puppeteer would keep the section alive.
        await page.waitForFunction(() => {
          const panel = document.getElementById('hot-papers-panel');
          return panel?.shadowRoot?.querySelector('section') != null;
        });
        await page.keyboard.press('Escape');
        await expect.poll(() => panelText(page)).toBeNull();
      });
      await page.close();
    });

    test('in the options, through changes of the language', {
      timeout: ROUNDS_TIMEOUT,
    }, async () => {
      const languages = ['de', 'en', 'ja'];
      await options.bringToFront();
      await again(options, rounds(9, 60), async (round) => {
        const language = languages[round % languages.length] ?? '';
        await options.select('#language', language);
        await options.waitForSelector(`html[lang="${language}"]`);
      });
      await options.select('#language', '');
    });

    /** Does something a number of times, and compares the heap of the background before and after. */
    async function expectFlatWorker(times: number, once: (times: number) => Promise<void>) {
      const target = await world.puppeteer.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.createCDPSession();
      await once(FIRST);
      const before = await heapOf(worker);
      await once(times);
      const grown = async () => (await heapOf(worker)) - before;
      await expect.poll(grown).toBeLessThan(1);
      await worker.detach();
    }

    test('in the background, through popups', { timeout: ROUNDS_TIMEOUT }, async () => {
      await expectFlatWorker(rounds(20, 200), async (times) => {
        for (let round = 0; round < times; round++) {
          const page = await world.extensionPage('popup.html');
          await page.waitForSelector('[data-arxiv-id]');
          await page.close();
        }
      });
    });

    test('in the background, through tabs that are open at the same time', {
      timeout: ROUNDS_TIMEOUT,
    }, async () => {
      await expectFlatWorker(rounds(6, 30), async (count) => {
        const tabs: Page[] = [];
        while (tabs.length < count) tabs.push(await openListing(world, NEW));
        await store(options, { settings: { badgeFrom: 5 } });
        for (const tab of tabs) await tab.waitForSelector('.hot-papers-badge', { hidden: true });
        await store(options, { settings: {} });
        for (const tab of tabs) await tab.waitForSelector('.hot-papers-badge');
        for (const tab of tabs) await tab.close();
      });
    });

    test('and nothing of this is an error', async () => {
      expect(await world.errors()).toEqual([]);
    });
  },
);
