import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { ROUNDS_TIMEOUT } from '../rounds.ts';
import { countersOf, expectFlat } from './dom-counters.ts';
import { CAPTURES, openWorld, type World } from './harness/index.ts';
import { openListing, rowsOf, showFrom, sortArxiv, sortHottest, tidy } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** The page without the nodes of the extension, everything else as it stands. */
const theirs = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const ours = '.hot-papers-badge, [id^="hot-papers-"]';
    for (const node of copy.querySelectorAll(ours)) node.remove();
    copy.normalize();
    return new XMLSerializer().serializeToString(copy);
  });

/** The body of a page as arXiv sent it. */
const sent = (page: Page) =>
  page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    body.normalize();
    return new XMLSerializer().serializeToString(body);
  });

/** The page is again as arXiv sent it, when what was pressed last has been done. */
async function expectAsSent(page: Page): Promise<void> {
  await expect.poll(() => theirs(page)).toBe(await sent(page));
}

/** Sorts, filters and undoes both, by keys: so are all of the events a person's. */
async function disturb(page: Page, rounds: number): Promise<void> {
  const focus = (selector: string, index: number) =>
    page.evaluate(
      (sought, at) => {
        const found = document
          .getElementById('hot-papers-bar')
          ?.shadowRoot?.querySelectorAll<HTMLElement>(sought)[at];
        if (found?.checkVisibility()) found.focus({ preventScroll: true });
        return found?.checkVisibility() === true;
      },
      selector,
      index,
    );
  for (let round = 0; round < rounds; round++) {
    await focus('input[type=range]', 0);
    for (const key of ['h', 'End', 'Home'] as const) await page.keyboard.press(key);
    if (await focus('.chip', round % 3)) {
      for (const key of [' ', ' '] as const) await page.keyboard.press(key);
    }
    await page.keyboard.press('h');
  }
}

describe('sorting, filtering and undoing a hundred times', () => {
  test.each([NEW, '/a/example_a_1', '/list/cs.CV/old'])(
    'leaves %s as arXiv sent it',
    { timeout: ROUNDS_TIMEOUT },
    async (path) => {
      const page = await openListing(world, path);
      const nodes = () => page.evaluate(() => document.getElementsByTagName('*').length);
      await disturb(page, 3);
      await expectAsSent(page);
      const before = await nodes();
      await disturb(page, 100);
      await expectAsSent(page);
      await expect.poll(nodes).toBe(before);
    },
  );

  test.skipIf(inject('engine') === 'firefox')(
    'leaks no listener and no node (Firefox does not count them)',
    { timeout: ROUNDS_TIMEOUT },
    async () => {
      const page = await openListing(world, NEW);
      const count = await countersOf(page);
      await disturb(page, 20);
      const before = await count();
      await disturb(page, 100);
      await expectFlat(count, before);
    },
  );
});

describe('other extensions', () => {
  const wrap = (page: Page) =>
    page.evaluate(() => {
      for (const row of document.querySelectorAll('dl > dt')) {
        const wrapper = document.createElement('div');
        wrapper.className = 'wrapper';
        const dd = row.nextElementSibling;
        row.before(wrapper);
        wrapper.append(row, ...(dd ? [dd] : []));
      }
    });

  test('may wrap each pair before we sort', async () => {
    const page = await openListing(world, NEW);
    await wrap(page);
    const before = await theirs(page);
    await sortHottest(page);
    // The first section is sorted when no row is hotter than the one before it.
    const isSorted = async () => {
      const heats = (await rowsOf(page)).slice(0, 18).map(({ heat }) => heat);
      return heats.every((heat, at) => at === 0 || heat <= (heats[at - 1] ?? 0));
    };
    await expect.poll(isSorted).toBe(true);
    await sortArxiv(page);
    await expect.poll(() => theirs(page)).toBe(before);
  });

  test('may wrap each pair while the page is sorted', async () => {
    const page = await openListing(world, NEW);
    const before = (await rowsOf(page)).map(({ id }) => id);
    await sortHottest(page);
    await wrap(page);
    await sortArxiv(page);
    expect((await rowsOf(page)).map(({ id }) => id)).toEqual(before);
  });

  test('may sort while we filter', async () => {
    const page = await openListing(world, NEW);
    await showFrom(page, 1);
    await page.evaluate(() => {
      const list = document.querySelector('dl');
      const pairs = [...(list?.querySelectorAll('dt') ?? [])].map((row) => [
        row,
        row.nextElementSibling,
      ]);
      for (const pair of pairs.reverse()) list?.append(...pair.filter((node) => node !== null));
    });
    // By the end of the next frame we have seen the rows at their new places.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const badges = () => page.$$eval('.hot-papers-badge', (all) => all.length);
    await expect.poll(badges).toBe(12);
    await showFrom(page, 0);
    expect((await rowsOf(page)).filter(({ hidden }) => hidden)).toEqual([]);
  });

  test('may hide entries of their own', async () => {
    const page = await openListing(world, NEW);
    await page.$eval('dt', (row) => {
      (row as HTMLElement).hidden = true;
    });
    await showFrom(page, 1);
    await showFrom(page, 0);
    expect(await page.$eval('dt', (row) => row.getAttribute('hidden'))).toBe('');
  });
});

describe.skipIf(CAPTURES.length === 0)(
  'captured pages (where they lie beside the checkout)',
  () => {
    test('are as they were after sorting, filtering and undoing', async () => {
      world.internet.arxiv.serveCaptures();
      for (const url of CAPTURES.filter((one) => /list\/cs\.CV\/recent/.test(one))) {
        const { pathname, search } = new URL(url);
        const page = await openListing(world, pathname + search);
        const before = await theirs(page);
        await disturb(page, 20);
        await expect.poll(() => theirs(page)).toBe(before);
      }
      world.internet.arxiv.reset();
    });
  },
);
