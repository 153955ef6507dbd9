import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { openOptions, setTheme, store, stored, waitForText } from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world, '#follow');
});
afterAll(() => world.close());
beforeEach(async () => {
  await store(page, { follow: [] });
  await page.waitForFunction(() => document.getElementById('follow-rules') === null);
});

const rules = async () =>
  ((await stored(page, 'follow')) as { kind: string; text: string }[]).map(
    ({ kind, text }) => `${kind} ${text}`,
  );
const shown = () => page.$$eval('#follow-rules bdi', (all) => all.map((one) => one.textContent));

test('an author and words are added by keyboard alone', async () => {
  await page.focus('#follow-text');
  await page.keyboard.type('Ada Lovelace\n');
  await expect.poll(rules).toEqual(['author Ada Lovelace']);
  await page.select('#follow-kind', 'words');
  await page.focus('#follow-text');
  await page.keyboard.type('graph*\n');
  await expect.poll(rules).toEqual(['author Ada Lovelace', 'words graph*']);
  await expect.poll(shown).toEqual(['graph*', 'Ada Lovelace']);
  await page.select('#follow-kind', 'author');
});

test('the same author in another order is not added again, which is said', async () => {
  await store(page, { follow: [{ kind: 'author', text: 'Ada Lovelace' }] });
  await page.focus('#follow-text');
  await page.keyboard.type('Lovelace, ada\n');
  await waitForText(page, '.follow [role="status"]', /1 is already followed\./);
  expect(await rules()).toEqual(['author Ada Lovelace']);
});

test('many lines are added at once, and what cannot be used is named', async () => {
  await page.$eval('#follow-many', (details) => details.setAttribute('open', ''));
  await page.type('#follow-lines', 'au: Grace Hopper\n\nti: maps\nEmmy Noether\n***\nmaps');
  await page.click('#follow-add-lines');
  await waitForText(page, '.follow [role="status"]', /4 added\..*100 characters: \*\*\*\./);
  expect(await rules()).toEqual([
    'author Grace Hopper',
    'words maps',
    'author Emmy Noether',
    'author maps',
  ]);
});

test('beyond 500 nothing is added, which is said', async () => {
  const follow = Array.from({ length: 500 }, (_, at) => ({ kind: 'words', text: `word${at}` }));
  await store(page, { follow });
  await waitForText(page, '.follow .why', /500 authors and phrases of at most 500/);
  await page.focus('#follow-text');
  await page.keyboard.type('Ada Lovelace\n');
  await waitForText(page, '.follow [role="status"]', /1 wasn’t added, because 500 is the limit/);
  expect(await rules()).toHaveLength(500);
});

test('a rule is changed in its place, and removed', async () => {
  const follow = ['one', 'two', 'three'].map((text) => ({ kind: 'words', text }));
  await store(page, { follow });
  await expect.poll(shown).toEqual(['three', 'two', 'one']);
  await page.click('#follow-rules li:nth-child(2) .btn');
  await page.waitForFunction(() => document.activeElement?.id === 'follow-edit-text');
  await page.keyboard.type('nd\n');
  await expect.poll(shown).toEqual(['three', 'twond', 'one']);
  await page.click('#follow-rules li:nth-child(2) .ib');
  await expect.poll(rules).toEqual(['words one', 'words three']);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('follow-text');
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
  await setTheme(page, theme);
  await store(page, { follow: [{ kind: 'author', text: 'Ada Lovelace' }] });
  await page.waitForSelector('#follow-rules .btn');
  await page.click('#follow-rules .btn');
  await page.waitForSelector('#follow-edit-text');
  expect(await violations(page, { within: ['#follow'] })).toEqual([]);
  await page.keyboard.press('Escape');
});
