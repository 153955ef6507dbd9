import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../harness/index.ts';
import { waitForText } from '../options-tools.ts';
import {
  ALPHA,
  BETA,
  DELTA,
  GAMMA,
  ids,
  openList,
  openPapers,
  setSettings,
  textOf,
  waitForIds,
} from './kit.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 800 };

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());

beforeEach(async () => {
  page = await openList(world, 'hot.html', WIDE);
});
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await setSettings(page, {});
  await page.goto('about:blank');
  await page.close();
});

const YESTERDAY = [ALPHA.id, '2103.02001'];

test('the page shows the list of the popup, titled with its day', async () => {
  expect(await textOf(page, 'h1')).toBe('Friday, March 5, 2021');
  expect(await page.$eval('.list', (list) => list.getAttribute('data-day'))).toBe('2021-03-05');
  expect((await ids(page)).sort()).toEqual([ALPHA.id, BETA.id, GAMMA.id, DELTA.id]);
  expect(await textOf(page, '.lead')).toContain('4 papers · counted Mar 5, 2021');
});

describe('the rail', () => {
  test('holds the month', async () => {
    await page.waitForSelector('.side [data-pick="2021-03-04"]');
    await page.click('.side [data-pick="2021-03-04"]');
    await waitForIds(page, YESTERDAY);
    await page.click('.side .span .btn');
    await waitForText(page, 'h1', 'March 5');
  });

  test('shows a week', async () => {
    await page.click('.tabs input[value="week"]');
    await waitForText(page, 'h1', 'Week to Friday, March 5, 2021');
    await page.waitForSelector('[data-arxiv-id="2103.02001"]');
    await page.waitForSelector('.side td[data-shown]');
    expect(await page.$$eval('.side td[data-shown]', (days) => days.length)).toBe(5);
  });

  test('holds the sources and the reading list', async () => {
    await page.click('.side .chip[data-source="hot-papers"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-arxiv-id]').length === 2);
    await page.click('.side .chip[data-source="hot-papers"]');
    await page.click(`[data-arxiv-id="${GAMMA.id}"] .save`);
    await page.click('.tabs input[value="saved"]');
    await waitForIds(page, [GAMMA.id]);
    await page.click(`[data-arxiv-id="${GAMMA.id}"] .save`);
  });
});

test('the address names the place, and back leads to the one before', async () => {
  await page.click('[aria-label="Previous day"]');
  await waitForIds(page, YESTERDAY);
  expect(new URL(page.url()).hash).toBe('#day=2021-03-04');
  await page.type('input[type="search"]', 'light');
  await waitForIds(page, [BETA.id]);
  await page.evaluate(() => history.back());
  await waitForText(page, 'h1', 'March 5');
  const other = await openList(world, 'hot.html#view=week&day=2021-02-12', WIDE);
  expect(await textOf(other, 'h1')).toBe('Week to Friday, February 12, 2021');
  await other.close();
});

test('a day of the address that has no papers says so', async () => {
  const other = await openList(world, 'hot.html#day=2021-03-06', WIDE);
  await waitForText(other, '.empty-state', 'No papers for this day');
  await waitForText(other, '.empty-state', 'This is a Saturday.');
  await waitForText(other, '.empty-state li', 'Hugging Face: Papers on AI');
  await waitForText(other, '.empty-state .btns', 'Turn on Bluesky');
  await other.click('.empty-state button');
  await other.waitForSelector(`[data-arxiv-id="${GAMMA.id}"]`);
  await other.close();
});

test('the threshold leaves the hotter papers', async () => {
  const words = () => textOf(page, '.show .words');
  expect(await words()).toBe('all papers');
  await page.focus('.show input');
  for (let level = 1; level <= 5; level++) await page.keyboard.press('ArrowRight');
  expect(await words()).toBe('hottest');
  await waitForIds(page, [DELTA.id, BETA.id]);
  await page.click('[data-source="hugging-face"]');
  await waitForText(page, '.empty-state', 'No matching papers');
  await page.click('.empty-state button');
  await page.waitForFunction(() => document.querySelectorAll('[data-arxiv-id]').length === 4);
  expect(await words()).toBe('all papers');
});

test('orders, hidden papers and search are there, too', async () => {
  await page.select('.order', 'votes');
  await waitForIds(page, [DELTA.id, BETA.id, ALPHA.id, GAMMA.id]);
  await setSettings(page, { categoriesOff: ['math.AG'] });
  await waitForText(page, '.lead', '1 hidden by your categories');
  await page.click('.hidden-papers');
  await page.waitForSelector(`[data-arxiv-id="${GAMMA.id}"]`);
  await page.keyboard.press('/');
  await page.keyboard.type('au:hopper');
  await waitForIds(page, [ALPHA.id]);
});

test.each([320, 375, 760, 1280, 1920])('it fits into %i px', async (width) => {
  await page.setViewport({ width, height: 900 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a narrow page has its month behind a button', async () => {
  await page.setViewport(NARROW);
  expect(await page.$eval('.side .wide', (rail) => rail.checkVisibility())).toBe(false);
  await page.click('.month');
  await page.waitForSelector('.pick [data-pick="2021-03-04"]');
  await page.click('.pick [data-pick="2021-03-04"]');
  await waitForIds(page, YESTERDAY);
});

test('paper gets the list without the controls', async () => {
  const hidden = await page.evaluate(() => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules].map((inner) => inner.cssText));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    document.adoptedStyleSheets = [sheet];
    const shown = (selector: string) => document.querySelector(selector)?.checkVisibility();
    return ['.side', '.tools', '.save', '.nums button', '.links'].map(shown);
  });
  expect(hidden).toEqual([false, false, false, false, false]);
  expect(
    await page.$$eval('.list h2', (titles) => titles.every((title) => title.checkVisibility())),
  ).toBe(true);
});

test('the side panel has the layout of the popup, in any width', async () => {
  const panel = await openList(world, 'hot.html?in=panel', { width: 340, height: 700 });
  const size = await panel.$eval('.popup', (popup) => [popup.clientWidth, popup.clientHeight]);
  expect(size).toEqual([340, 700]);
  await panel.click('[aria-label="Previous day"]');
  await waitForIds(panel, YESTERDAY);
  await panel.close();
});

test('another language is used at once, from right to left where it is written so', async () => {
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({
    messages: { uiLanguage: 'ar', uiDirection: 'rtl', popupOneWeek: 'أسبوع', popupPapersOther: '$1 ورقة' },
  })`);
  await waitForText(page, '.tabs', 'أسبوع');
  expect(await page.$eval('html', ({ lang, dir }) => `${lang} ${dir}`)).toBe('ar rtl');
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.remove('messages')`);
  await waitForText(page, '.tabs', 'Week');
});

test('nothing was thrown', async () => expect(await world.errors()).toEqual([]));
