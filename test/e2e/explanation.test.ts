import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listPage, madeUpPapers } from '../fixtures/pages/index.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { clickInBar, getLocal, openListing, rowsOf, showFrom, tidy } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const papers = madeUpPapers(5);
  const silent = listPage({ title: 'Algebraic Geometry', sections: [{ papers }] });
  world.internet.arxiv.serve('/list/math.AG/new', silent);
  world.internet.arxiv.serve('/list/math.AG/2019-05', silent);
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** The words of the line that explains the page, with its button in brackets. */
const says = (page: Page) =>
  page.evaluate(() => {
    const root = document.getElementById('hot-papers-note')?.shadowRoot;
    const button = root?.querySelector('button')?.textContent;
    return `${root?.querySelector('[role=status]')?.textContent ?? ''}${button ? ` [${button}]` : ''}`;
  });

async function clickInNote(page: Page): Promise<void> {
  const button = await page.waitForSelector('#hot-papers-note >>> button');
  await button?.focus();
  await page.keyboard.press('Enter');
}

describe('a filtered page', () => {
  test('says how many papers it hides, and shows them on demand', async () => {
    const page = await openListing(world, NEW);
    expect(await says(page)).toBe('');
    await showFrom(page, 5);
    const hidden = (await rowsOf(page)).filter((row) => row.hidden).length;
    expect(hidden).toBeGreaterThan(20);
    await expect.poll(() => says(page)).toBe(`${hidden} papers hidden [Show all]`);
    expect(await violations(page, { within: ['#hot-papers-note'] })).toEqual([]);
    await clickInNote(page);
    await expect.poll(() => says(page)).toBe('');
    expect((await rowsOf(page)).some((row) => row.hidden)).toBe(false);
  });

  test('keeps its threshold to its own kind of page', async () => {
    const page = await openListing(world, NEW);
    await showFrom(page, 5);
    // A page that closes may take along what it has not stored yet.
    const views = async () => JSON.stringify(await getLocal(world, 'views'));
    await expect.poll(views).toContain('"from":5');
    await page.close();
    const recent = await openListing(world, '/list/cs.CV/recent');
    expect((await rowsOf(recent)).some((row) => row.hidden)).toBe(false);
    const again = await openListing(world, NEW);
    await expect.poll(async () => (await rowsOf(again)).some((row) => row.hidden)).toBe(true);
    await expect.poll(() => says(again)).toMatch(/papers hidden \[Show all\]$/);
  });
});

describe('a page without counts', () => {
  const open = async (path: string) => {
    const page = await world.listing(path);
    await page.waitForSelector('#hot-papers-note');
    return page;
  };

  test('says why, and offers the source that is off', async () => {
    const page = await open('/list/math.AG/new');
    await expect
      .poll(() => says(page))
      .toBe(
        'Hugging Face lists AI papers only. Nobody posted these papers to Hacker News. [Turn on Bluesky]',
      );
    await clickInNote(page);
    const addresses = async () => {
      const pages = await world.puppeteer.pages();
      const asked = pages.map((one) => one.evaluate(() => location.href).catch(() => ''));
      return (await Promise.all(asked)).join(' ');
    };
    await expect.poll(addresses).toContain('options.html#sources');
  });

  test('of an old month says that sources are asked about the last days', async () => {
    const page = await open('/list/math.AG/2019-05');
    await expect.poll(() => says(page)).toMatch(/^Sources are asked about the last days only/);
  });

  test('of one paper names who did not count it, and when', async () => {
    const page = await open('/abs/hep-th/9901001');
    await expect
      .poll(() => says(page))
      .toMatch(/^Not counted by Hugging Face and Hacker News \(asked .+\)$/);
    expect(await page.$('.dateline > #hot-papers-note')).not.toBeNull();
  });
});

describe('the list as it is shown', () => {
  test('is copied from the bar, and the reading list opens from there', async () => {
    const page = await openListing(world, NEW);
    await clickInBar(page, '.ib.share');
    const buttons = () =>
      page.evaluate(() =>
        [
          ...(document
            .getElementById('hot-papers-bar')
            ?.shadowRoot?.querySelectorAll('.pop button') ?? []),
        ].map(({ textContent }) => textContent),
      );
    await expect
      .poll(buttons)
      .toEqual(['Copy as Markdown', 'Copy as text', 'Copy links', 'Reading list']);
    await clickInBar(page, '.pop .btn', 2);
    const answer = () =>
      page.evaluate(
        () =>
          document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('.pop [role=status]')
            ?.textContent,
      );
    await expect.poll(answer).toBe('Copied.');
    expect(await violations(page, { within: ['#hot-papers-bar'] })).toEqual([]);
  });
});
