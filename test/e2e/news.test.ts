import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { setLocal } from './listing-tools.ts';
import { stored } from './options-tools.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await setLocal(world, { whatsNew: '9.9' });
  for (const page of (await world.puppeteer.pages()).slice(1)) await page.close();
});

/** They count as read after a second. */
const SOON = { timeout: 10_000 };
const OPTIONS = 'a[href^="options.html"]:has(> .news-dot)';

const nameOf = (page: Page, selector: string) =>
  page.$eval(selector, (link) => `${link.getAttribute('aria-label')} ${link.getAttribute('href')}`);

describe('after an update', () => {
  test.each(['popup.html', 'hot.html'])('a dot in %s leads to the changes', async (file) => {
    const page = await world.extensionPage(file);
    await page.waitForSelector(OPTIONS);
    expect(await nameOf(page, OPTIONS)).toBe('Options · What’s new options.html#about');
    await page.waitForSelector('.list [data-arxiv-id]');
    expect(await violations(page)).toEqual([]);
  });

  test('the options have a dot at the changes, which stays until they come into view', async () => {
    const page = await world.extensionPage('options.html');
    await page.waitForSelector('nav a[href="#about"] > .news-dot');
    expect(await nameOf(page, 'nav a[href="#about"]')).toBe('About · What’s new #about');
    expect(await violations(page)).toEqual([]);
    expect(await stored(page, 'whatsNew')).toBe('9.9');
    await page.evaluate(() => document.getElementById('about')?.scrollIntoView());
    await expect.poll(() => stored(page, 'whatsNew'), SOON).toBeUndefined();
    await expect.poll(() => page.$('.news-dot')).toBeNull();
  });

  test('a popup that is open loses its dot when they were read', async () => {
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector(OPTIONS);
    const options = await world.extensionPage('options.html#about');
    await expect.poll(() => stored(options, 'whatsNew'), SOON).toBeUndefined();
    await expect.poll(() => popup.$('.news-dot')).toBeNull();
    expect(await nameOf(popup, 'a[href^="options.html"]')).toBe('Options options.html');
  });
});
