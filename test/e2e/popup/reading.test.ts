import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import type { World } from '../harness/index.ts';
import { ALPHA, ask, BETA, openList, openPapers, waitForIds } from './kit.ts';

let world: World;
beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());

const row = (id: string) => `[data-arxiv-id="${id}"]`;

async function choose(page: Page, value: string, group: string) {
  await page.$$eval(
    `${group} input`,
    (inputs, at) => (inputs[Number(at)] as HTMLInputElement).click(),
    value,
  );
}

test('the reading list is tagged and marked as read by keyboard, filtered, and kept', async () => {
  let page = await openList(world);
  await ask(page, 'save', { id: ALPHA.id, saved: true });
  await ask(page, 'save', { id: BETA.id, saved: true });
  await choose(page, '2', '.tabs');
  await waitForIds(page, [BETA.id, ALPHA.id]);

  await page.focus(`${row(ALPHA.id)} h2 a`);
  await page.keyboard.press('t');
  await page.waitForSelector(`${row(ALPHA.id)} .tag-field:focus`);
  await page.keyboard.type('read later,');
  await page.waitForSelector(`${row(ALPHA.id)} .tag`);
  await page.keyboard.type('nerf');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (of) => document.querySelectorAll(`${of} .tag`).length === 2,
    {},
    row(ALPHA.id),
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector(`${row(ALPHA.id)} .add-tag:focus`);
  expect(await page.$$eval('#known-tags option', (all) => all.map(({ value }) => value))).toEqual([
    'read later',
    'nerf',
  ]);
  expect(await violations(page)).toEqual([]);

  await page.focus(`${row(BETA.id)} h2 a`);
  await page.keyboard.press('r');
  await page.waitForSelector(`${row(BETA.id)} .mark-read[aria-pressed="true"]`);
  await choose(page, '1', '.reading-filter');
  await waitForIds(page, [ALPHA.id]);

  await page.focus(`${row(ALPHA.id)} .tag button`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (of) => document.querySelectorAll(`${of} .tag`).length === 1,
    {},
    row(ALPHA.id),
  );
  await page.waitForSelector(`${row(ALPHA.id)} .mark-read:focus`);

  await page.close();
  page = await openList(world);
  await waitForIds(page, [ALPHA.id]);
  expect(await page.$eval(`${row(ALPHA.id)} .tag`, (tag) => tag.textContent)).toBe('nerf');
  await choose(page, '2', '.reading-filter');
  await waitForIds(page, [BETA.id]);
  await page.select('.reading-filter select', 'nerf');
  await waitForIds(page, []);
  await page.click('.empty-state .btn');
  await waitForIds(page, [BETA.id, ALPHA.id]);
  await page.close();
});
