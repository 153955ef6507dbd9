import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
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
  waitForIds,
} from './kit.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());

beforeEach(async () => {
  page = await openList(world);
});
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

const row = (id: string) => `[data-arxiv-id="${id}"]`;

/** The paper whose row has the focus. */
const focused = () =>
  page.evaluate(
    () => document.activeElement?.closest('[data-arxiv-id]')?.getAttribute('data-arxiv-id') ?? null,
  );

test('j and k go from paper to paper, and stop at both ends', async () => {
  const order = await ids(page);
  const walked: (string | null)[] = [];
  for (const key of ['j', 'j', 'k', 'k', 'j', 'j', 'j', 'j'] as const) {
    await page.keyboard.press(key);
    walked.push(await focused());
  }
  expect(walked).toEqual([0, 1, 0, 0, 1, 2, 3, 3].map((at) => order[at]));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    `https://arxiv.org/abs/${order[3]}`,
  );
});

test('keys act on the paper that has the focus', async () => {
  await page.keyboard.press('s');
  await page.focus(`${row(BETA.id)} h2 a`);
  await page.keyboard.press('s');
  await page.waitForSelector(`${row(BETA.id)} .save[aria-pressed="true"]`);
  expect(await page.$$('.save[aria-pressed="true"]')).toHaveLength(1);
  await page.keyboard.press('o');
  await waitForText(page, `${row(BETA.id)} .quotes:not([hidden])`, 'Post 1');
  await page.keyboard.press(' ');
  await waitForText(page, `${row(BETA.id)} .abstract`, 'This computer doesn’t have the abstract');
  expect(await page.$(`${row(BETA.id)} .quotes:not([hidden])`)).toBeNull();
  await page.keyboard.press(' ');
  await page.waitForSelector(`${row(BETA.id)} .unfolded[hidden]`);
  await page.keyboard.press('s');
  await page.waitForSelector(`${row(BETA.id)} .save[aria-pressed="false"]`);
});

test('Space presses the button that has the focus, not the abstract', async () => {
  await page.focus(`${row(ALPHA.id)} .show-posts`);
  await page.keyboard.press(' ');
  await page.waitForSelector(`${row(ALPHA.id)} .quotes:not([hidden])`);
  expect(await page.$(`${row(ALPHA.id)} .abstract`)).toBeNull();
});

test('d makes it one line a paper, also the next time', async () => {
  const height = () => page.$eval(row(ALPHA.id), (one) => one.getBoundingClientRect().height);
  const before = await height();
  await page.keyboard.press('d');
  await page.waitForSelector('.list[data-dense]');
  expect(await height()).toBeLessThan(before / 2);
  const other = await openList(world);
  await other.waitForSelector('.list[data-dense]');
  await other.close();
  await page.keyboard.press('d');
  await page.waitForSelector('.list:not([data-dense])');
});

test('a question mark shows the keys, and what the numbers mean', async () => {
  await page.keyboard.press('?');
  await waitForText(page, '#help:popover-open', 'next and previous paper');
  await waitForText(page, '#help', 'HPHot PapersHFHugging FaceHNHacker NewsBskyBluesky');
  await waitForText(page, '#help', 'at 90, about 90% of the source’s papers have a lower count');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('#help:not(:popover-open)');
});

test('where keys are switched off, letters do nothing', async () => {
  await setSettings(page, { keysOn: false });
  const other = await openList(world);
  await other.keyboard.press('j');
  await other.keyboard.press('/');
  expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await other.click('.help');
  await waitForText(other, '#help:popover-open', 'What the numbers mean');
  await waitForText(other, '#help', 'Keyboard shortcuts are turned off in the options.');
  expect(await other.$('#help kbd')).toBeNull();
  await other.close();
  await setSettings(page, {});
});

describe('typing', () => {
  test('filters the list at hand first, then brings all other papers', async () => {
    await page.evaluate(`{
      const api = (globalThis.browser ?? chrome).runtime;
      const send = api.sendMessage.bind(api);
      api.sendMessage = (message) => {
        if (message.type !== 'search') return send(message);
        return new Promise((resolve) => {
          globalThis.answer = () => resolve(send(message));
        });
      };
    }`);
    await page.keyboard.press('/');
    await page.keyboard.type('e');
    // The background has not answered yet.
    await page.waitForFunction(() => document.querySelector('.group') !== null);
    expect((await ids(page)).sort()).toEqual([ALPHA.id]);
    await page.evaluate('globalThis.answer()');
    await waitForText(page, 'main', 'All papers');
    await waitForIds(page, [ALPHA.id, '2102.10001']);
    expect(await page.$$eval('.group', (all) => all.map(({ textContent }) => textContent))).toEqual(
      ['In this list', 'All papers'],
    );
  });

  test('goes on in the list with an arrow key', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('beta');
    await waitForIds(page, [BETA.id]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(BETA.id);
  });

  test('says each paper’s day', async () => {
    expect(await page.$(`${row(DELTA.id)} .date`)).toBeNull();
    await page.keyboard.press('/');
    await page.keyboard.type('cat:math.AG');
    await page.waitForSelector(`${row(GAMMA.id)} .date`);
    expect(await page.$eval(`${row(GAMMA.id)} .date`, (day) => day.textContent)).toBe(
      'Mar 5, 2021',
    );
  });
});

test('nothing was thrown', async () => expect(await world.errors()).toEqual([]));
