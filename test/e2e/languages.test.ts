import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PSEUDO_LANGUAGES } from '../../scripts/pseudo.ts';
import { KNOWN } from '../fixtures/pages/index.ts';
import { openWorld, type World } from './harness/index.ts';
import { buildIn, englishWords, wideParts } from './language-tools.ts';
import { openListing, openPanel, panelSays } from './listing-tools.ts';
import { openOptions } from './options-tools.ts';
import { ALPHA, BETA, DELTA, GAMMA, importAll, openList } from './popup/kit.ts';

const PAPER = '2012.05901';
/** The posts of that paper. */
const POSTS = ['Johannes Kopf', '@JPKopf', 'AK', '@ak92501'];
const DAY = '2021-03-05';
const PAPERS = [
  ...[ALPHA, BETA, DELTA, GAMMA].map(({ title }) => title),
  'Zeta of yesterday',
  ...ALPHA.authors.split(', '),
  'Max Sample',
  'Grace',
  '@grace',
  'Post 1 of',
  'Post 2 of',
];

describe.each(PSEUDO_LANGUAGES)('every text is translated (%s):', (language) => {
  let folder: string | undefined;
  let world: World;

  beforeAll(async () => {
    folder = await buildIn(language);
    world = await openWorld({ out: folder });
    const page = await world.extensionPage('popup.html');
    await importAll(page);
    await page.close();
  });
  afterAll(async () => {
    await world?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test.each(['popup.html', `hot.html#day=${DAY}`, `hot.html#view=week&day=${DAY}`])(
    'the list with its posts, %s',
    async (path) => {
      const page = await openList(world, path);
      await page.waitForSelector(`[data-arxiv-id="${ALPHA.id}"]`);
      await page.$$eval('[aria-expanded=false][aria-controls^=posts]', (buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      await page.waitForSelector('.quote');
      await expect.poll(() => englishWords(page, 'body', PAPERS)).toEqual([]);
      await page.close();
    },
  );

  test.each(['hot.html#view=saved', 'hot.html#q=Quokka'])('an empty list, %s', async (path) => {
    const page = await openList(world, path);
    await page.waitForSelector('.empty-state');
    await expect.poll(() => englishWords(page, 'body', [...PAPERS, 'Quokka'])).toEqual([]);
    await page.close();
  });

  test('the options page', async () => {
    const page = await openOptions(world);
    await page.waitForSelector('.st[data-status]');
    await expect.poll(() => englishWords(page, 'body', [])).toEqual([]);
    await page.close();
  });

  test('the welcome page', async () => {
    const page = await world.extensionPage('welcome.html');
    await page.waitForSelector('h1');
    await expect.poll(() => englishWords(page, 'body', [])).toEqual([]);
    await page.close();
  });

  test.each([
    ['options.html', '.st[data-status]'],
    ['welcome.html', '.presets'],
    [`hot.html#day=${DAY}`, '[data-arxiv-id]'],
  ])('long words never widen a narrow window, %s', async (path, lastPart) => {
    const page = await world.extensionPage(path, { width: 375, height: 800 });
    await page.waitForSelector(lastPart);
    await expect.poll(() => wideParts(page)).toEqual([]);
    await page.close();
  });

  test('badges, bar, help and panel', async () => {
    const page = await openListing(world, '/list/cs.CV/new');
    const { title = '', authors = [] } = KNOWN.find(({ id }) => id === PAPER) ?? {};
    const data = [title, ...authors, ...POSTS];
    await openPanel(page, PAPER);
    await panelSays(page, title);
    await page.waitForFunction(() =>
      document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('ul.plain'),
    );
    await expect
      .poll(() => englishWords(page, '.hot-papers-badge, #hot-papers-bar, #hot-papers-panel', data))
      .toEqual([]);
    await page.keyboard.press('?');
    await page.waitForFunction(() =>
      document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('dialog, [role=dialog]'),
    );
    await expect.poll(() => englishWords(page, '#hot-papers-bar', data)).toEqual([]);
    await page.close();
  });
});
