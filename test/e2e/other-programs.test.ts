import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { barText, focusOf, openListing, rowsOf, tidy } from './listing-tools.ts';

/** Small programs that do to a page what translators and other extensions do. */

const NEW = '/list/cs.CV/new';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

const badges = (page: Page) =>
  page.$$eval('dt .hot-papers-badge', (found) =>
    found
      .filter((badge) => badge.checkVisibility())
      .map((badge) => badge.getAttribute('data-arxiv-id')),
  );

const sum = async (page: Page) => (await barText(page, '.sum')).split(' discussed')[0];

/** Waits until nothing in the lists has changed for half a second; fails where that never comes. */
const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        let timer = setTimeout(resolve, 500);
        const end = setTimeout(() => reject(new Error('The page does not come to rest.')), 20_000);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            clearTimeout(end);
            observer.disconnect();
            resolve();
          }, 500);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );

describe('a translator', () => {
  test('that wraps every text, whatever it is asked, and a page come to rest', async () => {
    const page = await openListing(world, NEW);
    const before = await badges(page);
    await page.evaluate(() => {
      const wrapAll = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (text.parentElement?.closest('font, script, style') || !text.data.trim()) continue;
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
      };
      const again = () => setTimeout(wrapAll, 20);
      new MutationObserver(again).observe(document.body, { childList: true, subtree: true });
      again();
    });
    await rest(page);
    expect(await badges(page)).toEqual(before);
  });

  test('that honours translate="no" leaves badge and bar alone', async () => {
    const page = await openListing(world, NEW);
    const asked = await page.$$eval('.hot-papers-badge, #hot-papers-bar', (ours) =>
      ours.map((node) => [(node as HTMLElement).translate, node.classList.contains('notranslate')]),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.every(([translate, marked]) => !translate && marked)).toBe(true);
  });

  test('that translates attributes takes no badge away', async () => {
    const page = await openListing(world, NEW);
    const [before, counted] = [await badges(page), await sum(page)];
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a[title]'))
        link.setAttribute('title', 'Übersicht');
      for (const row of document.querySelectorAll('dt')) row.append(document.createElement('i'));
    });
    await rest(page);
    expect(await badges(page)).toEqual(before);
    expect(await sum(page)).toBe(counted);
  });
});

test('two programs that both insist on the content of a row come to rest', async () => {
  const page = await openListing(world, NEW);
  const [id] = await badges(page);
  const rounds = await page.evaluate(
    (paper) =>
      new Promise<number>((resolve) => {
        const row = document.querySelector(`[data-arxiv-id="${paper}"]`)?.closest('dt');
        const wanted = [...(row?.childNodes ?? [])].filter(
          (node) => !(node instanceof Element && node.matches('.hot-papers-badge')),
        );
        let times = 0;
        let quiet = setTimeout(() => resolve(times), 1000);
        new MutationObserver(() => {
          if (!row?.querySelector('.hot-papers-badge')) return;
          times += 1;
          row.replaceChildren(...wanted);
          clearTimeout(quiet);
          quiet = setTimeout(() => resolve(times), 1000);
        }).observe(row as Element, { childList: true });
        row?.append(document.createElement('i'));
      }),
    id,
  );
  expect(rounds).toBeGreaterThan(1);
  expect(rounds).toBeLessThan(20);
});

describe('rows that another program', () => {
  test('hides are neither counted nor gone to', async () => {
    const page = await openListing(world, NEW);
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('dt')].forEach((row, index) => {
        if (index % 2 === 0) return;
        row.style.display = 'none';
        const next = row.nextElementSibling as HTMLElement | null;
        if (next) next.style.display = 'none';
      });
    });
    const left = (await rowsOf(page)).filter(({ tall }) => tall);
    const hot = left.filter(({ heat }) => heat >= 0).map(({ id }) => id);
    expect(hot.length).toBeGreaterThan(1);
    await expect.poll(() => sum(page)).toBe(`${hot.length} of ${left.length}`);
    for (const id of hot) {
      await page.keyboard.press('n');
      expect(await focusOf(page)).toBe(id);
    }
    await page.keyboard.press('p');
    expect(await focusOf(page)).toBe(hot.at(-2));
  });

  test('copies, hiding the original, count once', async () => {
    const page = await openListing(world, NEW);
    const [before, counted] = [await badges(page), await sum(page)];
    await page.evaluate(() => {
      for (const row of [...document.querySelectorAll('dt')]) {
        const pair = [row, row.nextElementSibling as HTMLElement];
        const copies = pair.map((part) => part.cloneNode(true));
        (pair[1] as HTMLElement).after(...copies);
        for (const part of pair) part.hidden = true;
      }
    });
    await rest(page);
    await expect.poll(() => sum(page)).toBe(counted);
    await expect.poll(() => badges(page)).toEqual(before);
    for (const id of before.slice(0, 3)) {
      await page.keyboard.press('n');
      expect(await focusOf(page)).toBe(id);
    }
  });
});

test('an address that ends in a percent sign has its bar', async () => {
  const page = await openListing(world, `${NEW}#100%`);
  expect(await sum(page)).toMatch(/^\d+ of \d+$/);
});
