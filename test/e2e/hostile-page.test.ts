import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  clickInPanel,
  getLocal,
  openListing,
  openPanel,
  panelSays,
  panelText,
  pressBadge,
  rowsOf,
  tell,
  tidy,
} from './listing-tools.ts';
import { stored } from './options-tools.ts';

/*
 * A script of the page tries to act in the reader's name. `page.evaluate` runs in the page's own world, as such a
 * script does. After each attack the reader does something himself: when that has had its effect, an effect of the
 * attack, which came before, would be there too.
 */

const NEW = '/list/cs.CV/new';
let world: World;
let page: Page;
let first = '';
let second = '';
/** A paper that is counted and does not stand on the page. */
let other = '';
beforeAll(async () => {
  world = await openWorld();
  page = await openListing(world, NEW);
  const rows = await rowsOf(page);
  const counted = rows.filter(({ heat }) => heat >= 0);
  [first = '', second = ''] = counted.map(({ id }) => id);
  const { ok } = (await tell(world, 'day', { day: null, all: true })) as {
    ok: { papers: { id: string }[] };
  };
  other = ok.papers.find(({ id }) => rows.every((row) => row.id !== id))?.id ?? '';
  expect(other).not.toBe('');
});
afterAll(() => world.close());
afterEach(() => tidy(world));

const savedIn = async (id: string) =>
  String(await getLocal(world, `marks:${id.slice(0, 4)}`)).includes(`${id}\t+`);

/** A row as arXiv writes it, before all others. */
const addRow = (id: string, title: string) =>
  page.evaluate(
    (of, words) => {
      const row = document.createElement('dt');
      const link = document.createElement('a');
      link.title = 'Abstract';
      link.href = `/abs/${of}`;
      link.textContent = `arXiv:${of}`;
      row.append(link);
      const description = document.createElement('dd');
      const name = document.createElement('div');
      name.className = 'list-title';
      name.textContent = words;
      description.append(name);
      document.querySelector('dl')?.prepend(row, description);
    },
    id,
    title,
  );

describe('a script of the page', () => {
  test('opens no panel by a click of its own, on a true badge or a forged one', async () => {
    page = await openListing(world, NEW);
    await page.evaluate((id) => {
      const forged = document.createElement('span');
      forged.className = 'hot-papers-badge';
      forged.dataset.arxivId = id;
      const button = document.createElement('button');
      button.className = 'hot-papers-open';
      button.id = 'forged';
      button.textContent = 'forged';
      forged.append(button);
      document.body.prepend(forged);
      for (const open of document.querySelectorAll<HTMLElement>('.hot-papers-open')) {
        open.click();
        open.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
    }, other);
    // The reader's own click on the forged badge has no effect either, and it says nothing of the paper.
    await page.click('#forged');
    expect(await page.$eval('#forged', (button) => button.getAttribute('aria-label'))).toBeNull();
    await openPanel(page, first);
    await panelSays(page, first);
    expect(await panelText(page)).not.toContain(other);
  });

  test('opens no other paper by a changed badge', async () => {
    page = await openListing(world, NEW);
    await page.$eval(
      `[data-arxiv-id="${first}"]`,
      (badge, id) => badge.setAttribute('data-arxiv-id', id),
      other,
    );
    await pressBadge(page, other);
    await panelSays(page, first);
    expect(await panelText(page)).not.toContain(other);
  });

  test('saves nothing by a panel that the reader opened, nor by keys', async () => {
    page = await openListing(world, NEW);
    await openPanel(page, first);
    await panelSays(page, 'independent extension');
    await page.evaluate(() => {
      const root = document.getElementById('hot-papers-panel')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('button') ?? [])];
      const click = () => {
        for (const button of buttons) {
          button.click();
          button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        }
      };
      click();
      const { parentElement } = buttons[0] ?? {};
      document.body.append(...buttons);
      click();
      parentElement?.append(...buttons);
      for (const key of 'nsoafh?p') {
        const pressed = new KeyboardEvent('keydown', { key, bubbles: true, composed: true });
        document.body.dispatchEvent(pressed);
      }
    });
    await pressBadge(page, second);
    await panelSays(page, 'independent extension');
    await clickInPanel(page, '.acts button');
    await page.waitForSelector(`[data-arxiv-id="${second}"][data-saved]`);
    expect(page.url()).toBe(`https://arxiv.org${NEW}`);
    expect([await savedIn(first), await savedIn(second)]).toEqual([false, true]);
    await tell(world, 'save', { id: second, saved: false });
  });

  test('changes nothing in the bar', async () => {
    page = await openListing(world, NEW);
    const order = (await rowsOf(page)).map(({ id }) => id);
    const threshold = await barText(page, 'output');
    await page.evaluate(() => {
      const root = document.getElementById('hot-papers-bar')?.shadowRoot;
      for (const one of root?.querySelectorAll<HTMLElement>('label, input, button') ?? [])
        one.click();
      const range = root?.querySelector<HTMLInputElement>('input[type=range]');
      if (range) range.value = '5';
      for (const type of ['input', 'change']) range?.dispatchEvent(new Event(type));
      const [, hottest] = root?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
      if (hottest) hottest.checked = true;
      for (const type of ['input', 'change', 'click']) {
        hottest?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
    });
    await openPanel(page, first);
    expect((await rowsOf(page)).filter(({ hidden }) => hidden)).toEqual([]);
    expect((await rowsOf(page)).map(({ id }) => id)).toEqual(order);
    expect(await barText(page, 'output')).toBe(threshold);
    expect(await getLocal(world, 'views')).toEqual({});
  });

  test('opens no tab', async () => {
    page = await openListing(world, NEW);
    await page.keyboard.press('?');
    const link = () =>
      page.evaluate(() => {
        const roots = ['hot-papers-bar', 'hot-papers-help'].map(
          (id) => document.getElementById(id)?.shadowRoot,
        );
        const found = roots.flatMap((root) => [...(root?.querySelectorAll('.pop .link') ?? [])]);
        for (let time = 0; time < 20; time++) for (const one of found) (one as HTMLElement).click();
        return found.length;
      });
    await expect.poll(link).toBe(1);
    const tabs = async () => (await world.puppeteer.pages()).length;
    const before = await tabs();
    await openPanel(page, first);
    await panelSays(page, first);
    expect(await tabs()).toBe(before);
  });

  test('ends nothing by the event of a new instance', async () => {
    page = await openListing(world, NEW);
    const before = await page.$$eval('.hot-papers-badge', ({ length }) => length);
    await page.evaluate(() => document.dispatchEvent(new Event('hot-papers-arrival')));
    await openPanel(page, first);
    expect(await page.$$eval('.hot-papers-badge', ({ length }) => length)).toBe(before);
  });

  test('replaces no fact that a digest knows', async () => {
    const watcher = await world.extensionPage('popup.html');
    page = await openListing(world, NEW);
    await addRow(other, 'Forged title');
    await page.waitForSelector(`[data-arxiv-id="${other}"]`);
    const marks = async () => String(await stored(watcher, `marks:${other.slice(0, 4)}`));
    await expect.poll(marks).toContain(other);
    const { ok } = (await tell(world, 'paper', { id: other })) as { ok: { title: string } };
    expect(ok.title).not.toBe('');
    expect(ok.title).not.toContain('Forged');
  });

  test('that removes and moves what is ours hangs nothing and breaks nothing', async () => {
    page = await openListing(world, NEW);
    const rounds = await page.evaluate(async () => {
      let count = 0;
      const ours = () =>
        document.querySelectorAll('.hot-papers-badge, #hot-papers-bar, #hot-papers-panel');
      const observer = new MutationObserver(() => {
        count += 1;
        for (const [index, one] of [...ours()].entries()) {
          if (index % 2 === 0) one.remove();
          else document.querySelector('dt')?.prepend(one);
        }
      });
      observer.observe(document.body, { childList: true, subtree: true });
      document.querySelector('dl')?.append(document.createElement('dt'));
      for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return count;
    });
    // Two scripts that undo each other's work do so once a frame at most.
    expect(rounds).toBeLessThanOrEqual(130);
    expect(await world.errors()).toEqual([]);
  });

  test('that changes what objects are made of changes nothing of ours', async () => {
    page = await world.listing('/');
    await page.evaluateOnNewDocument(() => {
      const poison = () => {
        throw new Error('poisoned');
      };
      for (const name of ['map', 'filter', 'find', 'flatMap', 'at', 'entries'] as const) {
        Object.defineProperty(Array.prototype, name, { value: poison, writable: true });
      }
      for (const name of ['attachShadow', 'querySelector', 'closest', 'setAttribute', 'append']) {
        Object.defineProperty(Element.prototype, name, { value: poison, writable: true });
      }
      Object.defineProperty(Document.prototype, 'addEventListener', { value: poison });
    });
    await page.goto(`https://arxiv.org${NEW}`, { waitUntil: 'load' });
    const badges = () => page.evaluate(() => document.querySelectorAll('.hot-papers-badge').length);
    await expect.poll(badges).toBeGreaterThan(0);
    await expect
      .poll(() =>
        page.evaluate(() => Boolean(document.getElementById('hot-papers-bar')?.shadowRoot)),
      )
      .toBe(true);
    const errors = await world.errors();
    expect(errors.filter((text) => text.includes('extension://'))).toEqual([]);
  });
});
