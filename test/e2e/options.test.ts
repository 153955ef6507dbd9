import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  expectSettings,
  isChecked,
  openOptions,
  setTheme,
  store,
  stored,
  waitForText,
} from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  await store(page, { settings: {} });
  await page.waitForFunction(
    () => document.querySelectorAll('input[name="category"]:not(:checked)').length === 0,
  );
});

const category = (id: string) => `input[name="category"][value="${id}"]`;
const group = (id: string) => `[data-group="${id}"]`;
const share = (id: string) => `${group(id)} .arch input`;

const offOf = async () =>
  ((await stored(page, 'settings')) as { categoriesOff?: string[] }).categoriesOff ?? [];

describe('categories', () => {
  test('are all there, also those of a closed group', async () => {
    const ids = await page.$$eval('input[name="category"]', (inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    expect(ids).toHaveLength(176);
    expect(new Set(ids)).toContain('cs.CV');
    expect(new Set(ids)).toContain('hep-th');
    expect(new Set(ids)).toContain('cmp-lg');
  });

  test('are switched one by one', async () => {
    await page.click(category('cs.CV'));
    await page.click(category('cs.LG'));
    await expectSettings(page, { categoriesOff: ['cs.CV', 'cs.LG'] });
    await waitForText(page, `${group('grp_cs')} .arch .n`, /38 of 40 on/);
    await page.click(category('cs.CV'));
    await expectSettings(page, { categoriesOff: ['cs.LG'] });
  });

  test('are switched by group, and one click takes it back', async () => {
    const mixed = () =>
      page.$eval(share('grp_cs'), (box) => (box as HTMLInputElement).indeterminate);
    await page.click(category('cs.CV'));
    await expect.poll(mixed).toBe(true);
    await page.click(share('grp_cs'));
    await expectSettings(page, { categoriesOff: [] });
    await page.click(share('grp_cs'));
    await expect.poll(async () => (await offOf()).length).toBe(40);
    expect(await isChecked(page, category('cs.DL'))).toBe(false);
    await waitForText(page, '#categories [role="status"]', /40 categories turned off/);
    await page.click('#categories .note .btn');
    await expectSettings(page, { categoriesOff: [] });
  });

  test('are switched by archive within a group', async () => {
    await page.click(`${group('grp_physics')} .arch button`);
    const nlin = `${group('grp_physics')} .part:has([value="nlin.CD"]) .sub input`;
    await page.click(nlin);
    await expect.poll(offOf).toEqual(['nlin.AO', 'nlin.CD', 'nlin.CG', 'nlin.PS', 'nlin.SI']);
    await page.click(`${group('grp_physics')} .arch button`);
    expect(await page.$eval(category('nlin.CD'), (input) => input.checkVisibility())).toBe(false);
  });

  test('say how many papers are known', async () => {
    await waitForText(page, `label:has(${category('cs.CV')}) small`, /^\d+$/);
  });

  test('are found by id, name and group, and switched as found', async () => {
    await page.type('#category-search', 'vision');
    await page.waitForFunction(
      (selector) => !document.querySelector(selector)?.checkVisibility(),
      {},
      category('cs.LG'),
    );
    expect(await page.$eval(category('cs.CV'), (input) => input.checkVisibility())).toBe(true);
    await page.click('#categories search .btn:nth-of-type(2)');
    await expect.poll(offOf).toEqual(['cs.CV']);
    await page.type('#category-search', ' (no*such\\');
    await waitForText(page, '.tree .none', /vision \(no\*such\\/);
    await page.$eval('#category-search', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.checkVisibility(),
      {},
      category('cs.LG'),
    );
  });

  test('can start from one archive', async () => {
    await page.click('.presets summary');
    await page.click('.presets .chips li:nth-child(2) button');
    await expect.poll(async () => (await offOf()).includes('hep-th')).toBe(true);
    expect((await offOf()).some((id) => id.startsWith('cs.'))).toBe(false);
    await page.click('.presets summary');
  });

  test('can start from the listings that were visited', async () => {
    const listing = await world.listing('/list/cs.CV/new');
    await listing.waitForSelector('.hot-papers-badge');
    // A page counts as opened once it was in view for some seconds.
    const visited = () => stored(page, 'visited');
    await expect.poll(visited).toMatchObject({
      'cs.CV': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    await listing.close();
    await page.bringToFront();
    await page.click('.presets summary');
    await page.waitForSelector('#use-visited');
    await page.click('#use-visited');
    await expect.poll(async () => (await offOf()).includes('cs.LG')).toBe(true);
    expect(await offOf()).not.toContain('cs.CV');
    await page.click('.presets summary');
  });

  test('change badges of an open listing at once', async () => {
    const shown = await world.listing('/list/cs.CV/new');
    const badge = '.hot-papers-badge[data-arxiv-id="2012.05901"]';
    await shown.waitForSelector(badge);
    await page.bringToFront();
    await page.click(category('cs.CV'));
    await shown.bringToFront();
    await shown.waitForSelector(badge, { hidden: true });
    await page.bringToFront();
    await page.click(category('cs.CV'));
    await shown.bringToFront();
    await shown.waitForSelector(badge);
    await shown.close();
    await page.bringToFront();
  });
});

describe('the badge', () => {
  const badges = () => page.$$eval('.demo .hot-papers-badge', (all) => all.length);

  test('from a level on', async () => {
    expect(await badges()).toBe(4);
    await page.focus('#badge-from');
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
    await expectSettings(page, { badgeFrom: 3 });
    await expect.poll(badges).toBe(3);
    await waitForText(page, '#badge .words', /^warm$/);
  });

  test('of some sources only', async () => {
    await page.click('.chip[data-source="bluesky"]');
    await expectSettings(page, { badgeSourcesOff: ['bluesky'] });
    await expect
      .poll(() =>
        page.$$eval('.demo .hot-papers-source', (all) => all.map((one) => one.textContent)),
      )
      .not.toContain('Bsky');
    await page.click('.chip[data-source="bluesky"]');
    await expectSettings(page, { badgeSourcesOff: [] });
  });

  test('as one number, without chips, in a theme', async () => {
    await page.click('input[name="badge-form"][value="score"]');
    await expectSettings(page, { badgeCompact: true });
    await waitForText(page, '.demo .hot-papers-open', /2\.8k/);
    await page.click('input[name="badge-form"][value="counts"]');
    await page.waitForSelector('.demo .hot-papers-chip');
    await page.click('#badge-chips');
    await page.waitForSelector('.demo .hot-papers-chip', { hidden: true });
    await page.click('input[name="badge-theme"][value="dark"]');
    await page.click('#badge-print');
    await expectSettings(page, {
      badgeCompact: false,
      badgeChips: false,
      badgeTheme: 'dark',
      badgePrint: false,
    });
  });
});

describe('the listing', () => {
  test('has bar, strip, order and seen papers', async () => {
    await page.click('#listing-bar');
    await page.click('#listing-strip');
    await page.click('input[name="listing-order"][value="hottest"]');
    await page.click('input[name="listing-seen"][value="hide"]');
    await expectSettings(page, { bar: false, stripSticky: false, order: 'hottest', seen: 'hide' });
  });

  const key = (action: string) => `[data-key="${action}"] .key`;

  test('has keys that can be changed, switched off and put back', async () => {
    await page.click(key('next'));
    await page.keyboard.press('j');
    await expectSettings(page, { keys: { ...DEFAULTS.keys, next: 'j' } });
    await waitForText(page, key('next'), /^j$/);
    await page.click('[data-key="help"] .ib');
    await expectSettings(page, { keys: { ...DEFAULTS.keys, next: 'j', help: '' } });
    await page.click('#keys-reset');
    await expectSettings(page, { keys: DEFAULTS.keys });
  });

  test('refuses a key that is taken or unfit, and says so', async () => {
    await page.click(key('next'));
    await page.keyboard.press('p');
    await waitForText(
      page,
      '.keys [role="status"]',
      /“p” is already used for “Previous discussed paper”/,
    );
    await page.keyboard.press('F2');
    await waitForText(page, '.keys [role="status"]', /single letter/);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.keys .note', { hidden: true });
    await expectSettings(page, { keys: DEFAULTS.keys });
  });

  test('tells keys that clash because two machines chose them', async () => {
    await store(page, { settings: { keys: { ...DEFAULTS.keys, next: 'p' } } });
    await waitForText(page, '[data-key="previous"] small', /also used for “Next discussed paper”/);
  });

  test('hides the keys while they are off', async () => {
    await page.click('#listing-keys');
    await page.waitForSelector('.keys', { hidden: true });
    await expectSettings(page, { keysOn: false });
  });
});

test('two open pages agree', async () => {
  const other = await openOptions(world);
  await other.click(category('cs.CV'));
  await page.bringToFront();
  await page.waitForFunction(
    (selector) => !(document.querySelector(selector) as HTMLInputElement).checked,
    {},
    category('cs.CV'),
  );
  await page.click(category('cs.LG'));
  await expect.poll(async () => (await offOf()).toSorted()).toEqual(['cs.CV', 'cs.LG']);
  await other.close();
});

test('the language changes at once, and back', async () => {
  await page.select('#language', 'en');
  await expect.poll(() => stored(page, 'messages')).toMatchObject({ optionsData: 'Data' });
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  await page.select('#language', '');
  await expect.poll(() => stored(page, 'messages')).not.toHaveProperty('optionsData');
  expect(await page.$('html[data-same-page]')).not.toBeNull();
});

test('news are over once they were looked at', async () => {
  await store(page, { whatsNew: '9.9' });
  await page.click('nav a[href="#about"]');
  await expect.poll(() => stored(page, 'whatsNew')).toBeUndefined();
  await page.waitForSelector('nav a[href="#about"][aria-current]');
});

test('the license texts are one link away', async () => {
  const texts = await page.$eval('.about a[href="licenses.txt"]', async (link) =>
    (await fetch((link as HTMLAnchorElement).href)).text(),
  );
  expect(texts).toMatch(/^Hot Papers for arXiv \(MIT\)/);
  expect(texts).toContain('Mozilla Public License Version 2.0');
});

test('the address names a section', async () => {
  const other = await openOptions(world, '#data');
  const top = () =>
    other.$eval('#data', (section) => Math.abs(section.getBoundingClientRect().top) < 200);
  await expect.poll(top).toBe(true);
  await other.close();
});

describe('axe finds nothing', () => {
  test.each([
    ['light', 1280],
    ['dark', 375],
  ] as const)('%s at %i px', async (theme, width) => {
    const other = await openOptions(world, '', { width, height: 900 });
    await setTheme(other, theme);
    await other.click('.presets summary');
    await other.click(`${group('grp_physics')} .arch button`);
    await other.waitForSelector('[data-source] .st');
    expect(await violations(other)).toEqual([]);
    const wider = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await other.close();
  });
});

test('nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
