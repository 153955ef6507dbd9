import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { World } from '../harness/index.ts';
import { waitForText } from '../options-tools.ts';
import { ALPHA, BETA, DIGESTS, openList, openPapers } from './kit.ts';

const STORY = '2103.03009';
const HACKER_NEWS = {
  file: '2021-03-05-hacker-news.json',
  text: JSON.stringify({
    hits: [
      {
        objectID: '1',
        title: 'Show HN: my toy',
        url: `https://arxiv.org/abs/${STORY}`,
        points: 90,
        num_comments: 3,
        author: 'grace',
        created_at: '2021-03-05T10:00:00Z',
        created_at_i: 1614938400,
      },
    ],
    nbHits: 1,
  }),
};

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openPapers([...DIGESTS, HACKER_NEWS]);
});
afterAll(() => world.close());

beforeEach(async () => {
  page = await openList(world);
  await page.waitForSelector(`[data-arxiv-id="${STORY}"]`);
  await page.click('.share');
  await page.waitForSelector('.menu:popover-open');
});
afterEach(() => page.close());

/** Presses a button of the menu, and returns what it copied. */
async function copied(form: string): Promise<string> {
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        navigator.clipboard.writeText = async (copy) => resolve(copy);
      }),
  );
  await page.click(`.menu [data-form="${form}"]`);
  return await text;
}

/** The empty room between the last button and the end of the menu's padding. */
const strip = () =>
  page.$eval('#share', (menu) => {
    const end = [...menu.querySelectorAll('button')].at(-1)?.getBoundingClientRect().bottom ?? 0;
    const padding = Number.parseFloat(getComputedStyle(menu).paddingBottom);
    return menu.getBoundingClientRect().bottom - menu.clientTop - padding - end;
  });

test('the menu keeps no empty strip for its answer', async () => {
  expect(await strip()).toBeCloseTo(0, 1);
  await copied('links');
  await waitForText(page, '.menu', 'Copied.');
  expect(await strip()).toBeGreaterThan(10);
});

test('the list is copied in the order shown', async () => {
  const links = (await copied('links')).trim().split('\n');
  const shown = await page.$$eval('[data-arxiv-id] h2 a', (all) =>
    all.map((link) => link.getAttribute('href')),
  );
  expect(links).toEqual(shown);
  await waitForText(page, '.menu', 'Copied.');
  const markdown = await copied('markdown');
  expect(markdown).toMatch(/^# Friday, March 5, 2021\n/);
  expect(markdown).toContain(`[${BETA.title}](https://arxiv.org/abs/${BETA.id})`);
});

test("BibTeX cites no story's title, and the menu says what is missing", async () => {
  const text = await copied('bibtex');
  expect(text).toContain(`title={${ALPHA.title}}`);
  expect(text).toContain(`% missing: title, author, see https://arxiv.org/abs/${STORY}`);
  expect(text).not.toContain('Show HN');
  await waitForText(page, '.menu', '1 entry lacks arXiv’s title or authors.');
});

test('a .bib file is saved, named after the day', async () => {
  const saved = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const create = URL.createObjectURL.bind(URL);
        let text = Promise.resolve('');
        URL.createObjectURL = (blob: Blob) => {
          text = blob.text();
          return create(blob);
        };
        HTMLAnchorElement.prototype.click = function click() {
          void text.then((read) => resolve([this.download, read]));
        };
      }),
  );
  await page.click('.menu [data-form="bib"]');
  const [name, text] = await saved;
  expect(name).toBe('hot-papers-2021-03-05.bib');
  expect(text).toContain(`eprint={${BETA.id}}`);
});

test('nothing was thrown', async () => expect(await world.errors()).toEqual([]));

test.each(['.share', '.help'])('%s closes what it opened', async (button) => {
  const page = await openList(world);
  const open = () => page.$$(':popover-open').then(({ length }) => length);
  await page.click(button);
  await expect.poll(open).toBe(1);
  await page.click(button);
  await expect.poll(open).toBe(0);
  await page.close();
});
