import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isPseudoLanguage } from '../../scripts/pseudo.ts';
import { openWorld, type World } from './harness/index.ts';
import { textsIn } from './language-tools.ts';
import {
  getLocal,
  openListing,
  openPanel,
  panelSays,
  setLocal,
  setSettings,
  tidy,
} from './listing-tools.ts';

const WIDTHS = [320, 375, 480, 721, 768, 800, 882, 900, 940, 980, 1181, 1280];
const LANGUAGES = ['en', 'de', 'ja', 'zh_CN', 'long', 'rtl'] as const;
const PAPER = '2012.05901';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

async function speak(language: (typeof LANGUAGES)[number]): Promise<void> {
  const known = isPseudoLanguage(language) ? 'en' : language;
  await setSettings(world, { language: known });
  await expect
    .poll(async () => {
      const texts = await getLocal(world, 'messages');
      return texts && Object.entries(texts).find(([name]) => name === 'uiLanguage')?.[1];
    })
    .toBe(known.replace('zh_CN', 'zh-CN'));
  if (known === language) return;
  const texts = Object.entries(await textsIn(language)).map(([name, { message }]) => [
    name,
    message,
  ]);
  await setLocal(world, { messages: Object.fromEntries(texts) });
}

/** The parts of the extension that are too wide: for the page, for the bar, or for their own text. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const root = document.documentElement;
    const measure = async () => {
      await frames();
      await frames();
      const faults: string[] = [];
      const withOurs = root.scrollWidth;
      const hidden = document.createElement('style');
      hidden.textContent =
        '.hot-papers-badge, #hot-papers-bar, #hot-papers-panel { display: none !important }';
      document.head.append(hidden);
      if (withOurs > root.scrollWidth) faults.push(`page: ${withOurs} of ${root.scrollWidth}`);
      hidden.remove();
      const bar = document.getElementById('hot-papers-bar');
      const box = bar?.getBoundingClientRect();
      for (const part of bar?.shadowRoot?.querySelectorAll('.row :is(button, label, p, svg)') ??
        []) {
        const { left, right, top, bottom, width } = part.getBoundingClientRect();
        const fits = box && left >= box.left && right <= box.right + 0.5;
        const inRow = box && top >= box.top && bottom <= box.bottom;
        if (width > 0 && !(fits && inRow))
          faults.push(`bar: ${part.textContent || part.localName}`);
      }
      for (const said of bar?.shadowRoot?.querySelectorAll(
        '.sum span:first-child, .filter span:last-child',
      ) ?? []) {
        if (said.scrollWidth > said.clientWidth) faults.push(`cut: ${said.textContent}`);
      }
      for (const inner of document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelectorAll('.panel, .head, .body') ?? []) {
        if (inner.scrollWidth > inner.clientWidth) faults.push(`panel: ${inner.className}`);
      }
      return faults;
    };
    return measure();
  });
}

/** The faults at each width at which there are any. */
async function faultsAt(page: Page): Promise<Record<number, string[]>> {
  const found: Record<number, string[]> = {};
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 700 });
    await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    const faults = await tooWide(page);
    if (faults.length > 0) found[width] = faults;
  }
  return found;
}

describe.each(LANGUAGES)('nothing of ours widens a page: %s', (language) => {
  test('bar, strip, badges and panel of a listing', async () => {
    await speak(language);
    const page = await openListing(world, '/list/cs.CV/new');
    expect(await faultsAt(page)).toEqual({});
    await openPanel(page, PAPER);
    await panelSays(page, 'Robust Consistent Video Depth Estimation');
    expect(await faultsAt(page)).toEqual({});
  });

  test.each(['/search/?query=video', `/abs/${PAPER}`])('badges on %s', async (path) => {
    await speak(language);
    const page = await world.listing(path);
    await page.waitForSelector('.hot-papers-badge');
    expect(await faultsAt(page)).toEqual({});
  });
});
