import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { openListing, tell, tidy } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';
const OLD = 'hep-th/9901001';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** What the note at the foot of the window says; null while there is none. */
const says = (page: Page) =>
  page.evaluate(
    () =>
      document.getElementById('hot-papers-toast')?.shadowRoot?.querySelector('p')?.textContent ??
      null,
  );

/** Titles and authors on the reading list. */
async function readingList(): Promise<[string, string[]][]> {
  const reply = (await tell(world, 'readingList', {})) as {
    ok: { papers: { title: string; authors: string[] }[] };
  };
  return reply.ok.papers.map(({ title, authors }) => [title, authors]);
}

test('an entry without a badge is saved with its title and authors, and undone by its key', async () => {
  const page = await openListing(world, NEW);
  const row = await page.evaluate(() => {
    const quiet = [...document.querySelectorAll('dt')].find(
      (dt) => dt.querySelector('.hot-papers-badge') === null,
    );
    const dd = quiet?.nextElementSibling;
    quiet?.querySelector<HTMLElement>('a[title="Abstract"]')?.focus();
    return {
      title: dd?.querySelector('.list-title')?.lastChild?.textContent?.trim() ?? '',
      authors: [...(dd?.querySelectorAll('.list-authors a') ?? [])].map((a) => a.textContent),
    };
  });
  expect(row.title).not.toBe('');
  await page.keyboard.press('s');
  await expect.poll(() => says(page)).toBe(`Saved: ${row.title}`);
  await expect.poll(readingList).toEqual([[row.title, row.authors]]);
  expect(await violations(page, { within: ['#hot-papers-toast'] })).toEqual([]);
  await page.keyboard.press('s');
  await expect.poll(() => says(page)).toBe(`No longer saved: ${row.title}`);
  await expect.poll(readingList).toEqual([]);
});

test('the paper of an abstract page is saved without a badge, and undone by a click', async () => {
  const page = await world.listing(`/abs/${OLD}`);
  await page.waitForSelector('h1');
  // Nothing shows when the page begins to listen to keys, so one is pressed until it has an effect.
  await expect
    .poll(
      async () => {
        const said = await says(page);
        if (!said?.startsWith('Saved')) await page.keyboard.press('s');
        return said;
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toMatch(/^Saved: /);
  await expect.poll(() => says(page)).toBe('Saved: Strings on a Made-up Shelf');
  await expect.poll(readingList).toEqual([['Strings on a Made-up Shelf', ['Ida Berg']]]);
  const undo = await page.waitForSelector('#hot-papers-toast >>> button');
  await undo?.click();
  await expect.poll(readingList).toEqual([]);
});

test('a script of the page cannot press undo', async () => {
  const page = await openListing(world, NEW);
  await page.$eval('dt a[title="Abstract"]', (link) => (link as HTMLElement).focus());
  await page.keyboard.press('s');
  await expect.poll(() => says(page)).toMatch(/^Saved/);
  await page.evaluate(() =>
    document.getElementById('hot-papers-toast')?.shadowRoot?.querySelector('button')?.click(),
  );
  await expect.poll(async () => (await readingList()).length).toBe(1);
  expect(await says(page)).toMatch(/^Saved/);
});
