import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage } from '../fixtures/pages/index.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  clickInBar,
  clickInPanel,
  focusOf,
  openListing,
  openPanel,
  tidy,
} from './listing-tools.ts';
import { store, stored } from './options-tools.ts';
import { ask, huggingFace } from './popup/kit.ts';

const PATH = '/list/cs.CV/new';
const COUNTED = '2103.05001';
const BY_AUTHOR = '2103.05002';
const BY_WORDS = '2103.05003';
const BY_ABSTRACT = '2103.05004';
const OTHERS = ['2103.05005', '2103.05006'];

const RULES = [
  { kind: 'author', text: 'Nunez, T.' },
  { kind: 'words', text: 'schrodinger bridge*' },
];

const PAPERS = [
  { id: COUNTED, title: 'Everybody reads this', authors: ['Ada Example'] },
  { id: BY_AUTHOR, title: 'Maps', authors: ['Ada Example', 'Tomás Núñez'] },
  { id: BY_WORDS, title: 'On Schrödinger Bridges over $x_1$', authors: ['Mei Lin'] },
  { id: BY_ABSTRACT, title: 'Roads', authors: ['Jean Petit'], abstract: 'A Schrodinger bridge.' },
  ...OTHERS.map((id) => ({ id, title: 'A bridge by Schrödinger', authors: ['Anna Nunez'] })),
].map((paper) => ({ abstract: 'Words.', subjects: ['cs.CV'], ...paper }));

let world: World;
let watcher: Page;
beforeAll(async () => {
  world = await openWorld();
  watcher = await world.extensionPage('popup.html');
  const counted = [{ id: COUNTED, title: 'Everybody reads this', upvotes: 90 }];
  await ask(watcher, 'import', huggingFace('2021-03-05', counted));
  const html = newPage('cs.CV', 'Friday, 5 March 2021', {
    fresh: PAPERS,
    crosses: [],
    replaced: [],
  });
  world.internet.arxiv.serve(PATH, html);
});
afterAll(() => world.close());
afterEach(async () => {
  await tidy(world);
  watcher = await world.extensionPage('popup.html');
  await store(watcher, { follow: [] });
});

async function openFollowing(): Promise<Page> {
  await store(watcher, { follow: RULES });
  const page = await openListing(world, PATH);
  await expect.poll(() => barText(page, YOURS)).toBe('Yours3');
  return page;
}

const YOURS = '.kinds .chip:nth-last-child(2)';
/** Where the bar has no room for the chip, it lies under "Filter". */
async function toggleYours(page: Page): Promise<void> {
  const isVisible = await page.evaluate(
    (chip) =>
      document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector(chip)?.checkVisibility(),
    YOURS,
  );
  if (isVisible !== true) await clickInBar(page, '.filter');
  await clickInBar(page, YOURS);
}

const shown = (page: Page) =>
  page.$$eval('dt', (rows) =>
    rows
      .filter((row) => !row.hasAttribute('hidden'))
      .map((row) => row.querySelector('a[title="Abstract"]')?.getAttribute('href')?.slice(5)),
  );
/** What is underlined, as the browser draws it. */
const underlined = (page: Page) =>
  page.evaluate(() => {
    const layer = CSS.highlights.get('hot-papers-yours');
    return [...(layer ?? [])].map((range) => String(range)).sort();
  });

test('authors and words that are followed are underlined, and no element changes for it', async () => {
  const before = await openListing(world, PATH);
  const markup = () =>
    [...document.querySelectorAll('dd')].map(({ innerHTML }) => innerHTML).join('');
  const plain = await before.evaluate(markup);
  expect(await underlined(before)).toEqual([]);
  await before.close();
  const page = await openFollowing();
  expect(await underlined(page)).toEqual([
    'Schrodinger bridge',
    'Schrödinger Bridges',
    'Tomás Núñez',
  ]);
  expect(await page.evaluate(markup)).toBe(plain);
});

test('the bar counts them, and shows them alone', async () => {
  const page = await openFollowing();
  await toggleYours(page);
  await expect.poll(() => shown(page)).toEqual([BY_AUTHOR, BY_WORDS, BY_ABSTRACT]);
  await toggleYours(page);
  await expect.poll(() => shown(page)).toHaveLength(PAPERS.length);
});

test('they are not hot for it: no badge, and no level in the strip', async () => {
  const page = await openFollowing();
  const badges = await page.$$eval('.hot-papers-badge', (all) =>
    all.map((one) => one.getAttribute('data-arxiv-id')),
  );
  expect(badges).toEqual([COUNTED]);
  const strokes = await page.evaluate(() =>
    [...(document.getElementById('hot-papers-bar')?.shadowRoot?.querySelectorAll('path[d]') ?? [])]
      .filter((path) => path.getAttribute('stroke') === 'var(--hp-link)')
      .map((path) => path.getAttribute('d')?.split('M').length),
  );
  expect(strokes).toEqual([4]);
});

test('w goes from one to the next, and begins again', async () => {
  const page = await openFollowing();
  await page.evaluate(() => document.body.focus());
  const at = () =>
    page.evaluate(() =>
      document.activeElement
        ?.closest('dt')
        ?.querySelector('a[title="Abstract"]')
        ?.getAttribute('href')
        ?.slice(5),
    );
  for (const id of [BY_AUTHOR, BY_WORDS, BY_ABSTRACT, BY_AUTHOR]) {
    await page.keyboard.press('w');
    await expect.poll(at).toBe(id);
  }
  expect(await focusOf(page)).not.toBe('body');
});

test('an open page follows a change of the rules, and forgets them all', async () => {
  const page = await openFollowing();
  await store(watcher, { follow: [{ kind: 'author', text: 'Mei Lin' }] });
  await expect.poll(() => underlined(page)).toEqual(['Mei Lin']);
  await expect.poll(() => barText(page, YOURS)).toBe('Yours1');
  await store(watcher, { follow: [] });
  await expect.poll(() => underlined(page)).toEqual([]);
});

test('a page that was opened before the first rule marks what that matches', async () => {
  const page = await openListing(world, PATH);
  expect(await underlined(page)).toEqual([]);
  await store(watcher, { follow: RULES });
  await expect.poll(() => underlined(page)).toHaveLength(3);
});

test('an author in the details is followed by a press, and no longer by the next', async () => {
  await store(watcher, { follow: [] });
  const page = await openListing(world, PATH);
  await openPanel(page, COUNTED);
  const pressed = () =>
    page.evaluate(() =>
      document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector('.author')
        ?.getAttribute('aria-pressed'),
    );
  expect(await pressed()).toBe('false');
  await clickInPanel(page, '.author');
  await expect
    .poll(() => stored(watcher, 'follow'))
    .toEqual([{ kind: 'author', text: 'Ada Example' }]);
  await expect.poll(() => underlined(page)).toEqual(['Ada Example', 'Ada Example']);
  expect(await pressed()).toBe('true');
  await clickInPanel(page, '.author');
  await expect.poll(() => stored(watcher, 'follow')).toEqual([]);
  await expect.poll(() => underlined(page)).toEqual([]);
  expect(await pressed()).toBe('false');
});

test('no script of the page can follow an author', async () => {
  const page = await openListing(world, PATH);
  await openPanel(page, COUNTED);
  await page.evaluate(() => {
    const { shadowRoot } = document.getElementById('hot-papers-panel') ?? {};
    shadowRoot?.querySelector<HTMLElement>('.author')?.click();
  });
  await clickInPanel(page, '.author', 0);
  await expect
    .poll(() => stored(watcher, 'follow'))
    .toEqual([{ kind: 'author', text: 'Ada Example' }]);
});
