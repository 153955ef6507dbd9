import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { focusOf, openListing, openPanel, panelSays, setSettings, tidy } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';
const PAPER = '2012.05901';
const OURS = ['.hot-papers-badge', '#hot-papers-bar'];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** As a dark-mode extension does: arXiv itself has no dark theme. */
const darken = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.background = '#161616';
    document.body.style.background = '#161616';
    document.body.style.color = '#ddd';
  });

const still = (page: Page) =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (theme) => {
  const open = async (width: number) => {
    if (theme === 'dark') await setSettings(world, { badgeTheme: 'dark' });
    const page = await openListing(world, NEW, { width, height: 900 });
    if (theme === 'dark') await darken(page);
    await page.waitForSelector(`html[data-hot-papers-theme="${theme === 'dark' ? 'dark' : ''}"]`);
    return page;
  };

  test.each([1280, 375])('in badges and bar at %i px', async (width) => {
    const page = await open(width);
    await still(page);
    expect(await violations(page, { within: OURS })).toEqual([]);
  });

  test.each([1280, 375])('in the panel at %i px', async (width) => {
    const page = await open(width);
    await openPanel(page, PAPER);
    await panelSays(page, 'Robust Consistent Video Depth Estimation');
    await still(page);
    expect(await violations(page, { within: ['#hot-papers-panel'] })).toEqual([]);
  });

  test('in the help', async () => {
    const page = await open(1280);
    await page.keyboard.press('?');
    await still(page);
    expect(await violations(page, { within: ['#hot-papers-bar'] })).toEqual([]);
  });
});

test('Tab reaches every control of the bar and then the badges, each with a name', async () => {
  const page = await openListing(world, NEW);
  const controls = await page.evaluate(() => {
    const root = document.getElementById('hot-papers-bar')?.shadowRoot;
    const all = root?.querySelectorAll<HTMLElement>('button, input, select, a[href], [tabindex]');
    // A group of radio buttons is one stop.
    return [...(all ?? [])].filter(
      (one) =>
        one.checkVisibility() &&
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [type=radio]:not(:checked)'),
    ).length;
  });
  expect(controls).toBeGreaterThan(4);
  await page.evaluate(() => {
    const bar = document.getElementById('hot-papers-bar');
    const before = document.createElement('button');
    bar?.before(before);
    before.focus();
  });
  const names: (string | null)[] = [];
  for (let stop = 0; stop < controls; stop++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const focused = document.activeElement?.shadowRoot?.activeElement;
        const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : '';
        return focused
          ? focused.getAttribute('aria-label') || label || focused.textContent
          : 'outside of the bar';
      }),
    );
  }
  expect(names).not.toContain('outside of the bar');
  expect(names.filter((name) => !name?.trim())).toEqual([]);
  await page.$eval('.hot-papers-open', (button) => (button as HTMLElement).focus());
  expect(await focusOf(page)).toMatch(/^\d{4}\.\d{5}$/);
  const name = await page.$eval('.hot-papers-open', (button) => button.getAttribute('aria-label'));
  expect(name).toMatch(/\d retweets.*counted.*202\d/);
});
