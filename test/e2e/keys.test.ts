import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  focusOf,
  openListing,
  panelSays,
  panelText,
  rowsOf,
  setSettings,
  tidy,
} from './listing-tools.ts';

const NEW = '/list/cs.CV/new';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

const hotIds = async (page: Page) =>
  (await rowsOf(page)).filter(({ heat }) => heat >= 0).map(({ id }) => id);

describe('keys', () => {
  test('go to the next and the previous talked-about paper', async () => {
    const page = await openListing(world, NEW);
    const ids = await hotIds(page);
    for (const id of ids.slice(0, 3)) {
      await page.keyboard.press('n');
      expect(await focusOf(page)).toBe(id);
    }
    await expect.poll(() => barText(page, '.nav')).toBe(`3 / ${ids.length}`);
    const top = await page.evaluate(
      () => document.activeElement?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThan(19);
    expect(top).toBeLessThan(900);
    await page.keyboard.press('p');
    expect(await focusOf(page)).toBe(ids[1]);
  });

  test('start from what is on screen', async () => {
    const page = await openListing(world, NEW);
    const ids = await hotIds(page);
    const first = await page.evaluate(() => {
      scrollTo(0, 1500);
      const below = [...document.querySelectorAll('.hot-papers-badge')].find(
        (badge) => badge.getBoundingClientRect().bottom > 24,
      );
      return below?.getAttribute('data-arxiv-id') ?? '';
    });
    await page.keyboard.press('n');
    expect(await focusOf(page)).toBe(first);
    expect(ids.indexOf(first)).toBeGreaterThan(0);
  });

  test('open and close the panel, and walk with it', async () => {
    const page = await openListing(world, NEW);
    const [first = '', second = ''] = await hotIds(page);
    await page.keyboard.press('n');
    await page.keyboard.press('o');
    await panelSays(page, first);
    await page.keyboard.press('n');
    await panelSays(page, second);
    await page.keyboard.press('Escape');
    expect(await panelText(page)).toBeNull();
    expect(await focusOf(page)).toBe(second);
  });

  test('save', async () => {
    const page = await openListing(world, NEW);
    const [first] = await hotIds(page);
    await page.keyboard.press('n');
    await page.keyboard.press('s');
    await page.waitForSelector(`[data-arxiv-id="${first}"][data-saved]`);
    await page.keyboard.press('s');
    await page.waitForSelector(`[data-arxiv-id="${first}"]:not([data-saved])`);
  });

  test.each([
    ['a', 'abs'],
    ['f', 'pdf'],
    ['x', 'html'],
  ])('%s goes to /%s/', async (key, place) => {
    const page = await openListing(world, NEW);
    const [first] = await hotIds(page);
    await page.keyboard.press('n');
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key as 'a')]);
    expect(new URL(page.url()).pathname).toBe(`/${place}/${first}`);
  });

  test('with shift, open the page of a paper in a new tab', async () => {
    const page = await openListing(world, NEW);
    const [first] = await hotIds(page);
    await page.keyboard.press('n');
    await page.keyboard.down('Shift');
    await page.keyboard.press('A');
    await page.keyboard.up('Shift');
    const target = await world.puppeteer.waitForTarget((one) =>
      one.url().endsWith(`/abs/${first}`),
    );
    expect(new URL(page.url()).pathname).toBe(NEW);
    await (await target.page())?.close();
  });

  test('toggle the order', async () => {
    const page = await openListing(world, NEW);
    const before = await rowsOf(page);
    await page.keyboard.press('h');
    expect(await rowsOf(page)).not.toEqual(before);
    await page.keyboard.press('h');
    expect(await rowsOf(page)).toEqual(before);
  });

  test.each([NEW, '/search/?query=video', '/abs/2012.05901'])('show help on %s', async (path) => {
    const page = await world.listing(path);
    await page.waitForSelector('.hot-papers-badge');
    await page.waitForFunction(() => document.readyState === 'complete');
    const help = () =>
      page.evaluate(() => {
        for (const id of ['hot-papers-bar', 'hot-papers-help']) {
          const found = document.getElementById(id)?.shadowRoot?.querySelector('[role=dialog]');
          if (found) return found.textContent;
        }
        return null;
      });
    // Keys act from some moment on after the page was loaded.
    const pressed = async () => {
      if ((await help()) === null) await page.keyboard.press('?');
      return await help();
    };
    await expect.poll(pressed).toContain('Keyboard shortcuts');
    await page.keyboard.press('Escape');
    await expect.poll(help).toBeNull();
  });

  test('work on search results', async () => {
    const page = await world.listing('/search/?query=video');
    const id = await page.$eval('.hot-papers-badge', (badge) =>
      badge.getAttribute('data-arxiv-id'),
    );
    const pressed = async () => {
      if ((await focusOf(page)) !== id) await page.keyboard.press('n');
      return await focusOf(page);
    };
    await expect.poll(pressed).toBe(id);
  });
});

describe('keys leave alone', () => {
  const FIELDS = {
    input: '<input id="field">',
    textarea: '<textarea id="field"></textarea>',
    select: '<select id="field"><option>n</option></select>',
    'editable text': '<div id="field" contenteditable>x</div>',
    'a field in a shadow root':
      '<div id="outer"><template shadowrootmode="open"><input id="field"></template></div>',
    'what hides its shadow root':
      '<closed-field id="outer" tabindex="0"><template shadowrootmode="closed"><input></template></closed-field>',
  };

  test.each(Object.entries(FIELDS))('%s', async (_name, html) => {
    const page = await openListing(world, NEW);
    await page.evaluate((field) => {
      const parsed = Document.parseHTMLUnsafe(field);
      document.body.prepend(...parsed.body.childNodes);
      const outer = document.getElementById('outer');
      const inner = outer?.shadowRoot?.getElementById('field');
      (inner ?? document.getElementById('field') ?? outer)?.focus();
    }, html);
    const before = await focusOf(page);
    for (const key of ['n', 'h', 'o', '?'] as const) await page.keyboard.press(key);
    expect(await focusOf(page)).toBe(before);
    expect(await panelText(page)).toBeNull();
    expect(await barText(page, '[role=dialog]')).toBe('');
  });

  test('keys of a paper while none was gone to', async () => {
    const page = await openListing(world, NEW);
    await page.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        document.title += `${key}${defaultPrevented ? ' taken' : ''},`;
      });
      document.title = '';
    });
    for (const key of ['a', 'f', 'x', 's', 'o'] as const) await page.keyboard.press(key);
    expect(await page.title()).toBe('a,f,x,s,o,');
    expect(new URL(page.url()).pathname).toBe(NEW);
    expect(await page.$('[data-saved]')).toBeNull();
  });

  test.each(['Control', 'Alt', 'Meta'] as const)('presses with %s', async (modifier) => {
    // No browser has a use of its own for this one.
    await setSettings(world, { keys: { ...DEFAULTS.keys, next: 'y' } });
    const page = await openListing(world, NEW);
    const before = await focusOf(page);
    await page.keyboard.down(modifier);
    await page.keyboard.press('y');
    await page.keyboard.up(modifier);
    expect(await focusOf(page)).toBe(before);
    await page.keyboard.press('y');
    expect(await focusOf(page)).not.toBe(before);
  });

  test('everything where they are switched off', async () => {
    await setSettings(world, { keysOn: false });
    const page = await openListing(world, NEW);
    const before = await focusOf(page);
    await page.keyboard.press('n');
    expect(await focusOf(page)).toBe(before);
  });

  test('keys that were changed or switched off alone', async () => {
    const keys = { next: 'j', previous: '', open: 'o', save: 's', abstract: 'a', pdf: 'f' };
    await setSettings(world, { keys: { ...keys, order: 'h', help: '?' } });
    const page = await openListing(world, NEW);
    const before = await focusOf(page);
    await page.keyboard.press('n');
    expect(await focusOf(page)).toBe(before);
    await page.keyboard.press('j');
    expect(await focusOf(page)).toBe((await hotIds(page))[0]);
    await page.keyboard.press('?');
    expect(await barText(page, '[role=dialog]')).toMatch(/keyboard shortcutsj/i);
  });
});
