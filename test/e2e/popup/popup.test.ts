import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../harness/index.ts';
import { waitForText } from '../options-tools.ts';
import {
  ALPHA,
  ask,
  BETA,
  DELTA,
  GAMMA,
  hotPapers,
  ids,
  importAll,
  openList,
  openPapers,
  setSettings,
  textOf,
  waitForIds,
  waitForTab,
} from './kit.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openPapers();
});
afterAll(() => world.close());

beforeEach(async () => {
  page = await openList(world);
});
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await setSettings(page, {});
  await page.goto('about:blank');
  await page.close();
});

const LATEST = [DELTA.id, BETA.id, ALPHA.id, GAMMA.id];
const tab = (view: string) => `.tabs input[value="${view}"]`;
const row = (id: string) => `[data-arxiv-id="${id}"]`;

describe('the list', () => {
  test('is that of the latest day, and says so', async () => {
    expect(await textOf(page, 'h1')).toBe('Fri, Mar 5, 2021');
    expect(await page.title()).toBe('Hot papers: Fri, Mar 5, 2021');
    expect(await page.$eval('.list', (list) => list.getAttribute('data-day'))).toBe('2021-03-05');
    expect((await ids(page)).sort()).toEqual([...LATEST].sort());
  });

  test('shows of each paper rank, title, authors, categories and exact counts', async () => {
    const words = await textOf(page, row(ALPHA.id));
    for (const part of [
      ALPHA.title,
      'Ada Lovelace, Grace Hopper, and 2 more',
      'cs.CV cs.LG',
      '2,400',
    ]) {
      expect(words).toContain(part);
    }
    expect(await textOf(page, `${row(ALPHA.id)} .rank`)).toBe('3');
    expect(await textOf(page, `${row(ALPHA.id)} .heat`)).toBe('2.8k');
    const names = await page.$$eval(`${row(ALPHA.id)} .count`, (counts) =>
      counts.map((count) => count.getAttribute('aria-label')),
    );
    expect(names).toEqual([
      '2,400 retweets, +400 since the previous count. Hot Papers, counted Mar 5, 2021',
      '360 favorites. Hot Papers, counted Mar 5, 2021',
    ]);
  });

  test('links to abstract, PDF and posts in new tabs', async () => {
    await page.click(`${row(ALPHA.id)} .show-posts`);
    await page.waitForSelector(`${row(ALPHA.id)} .quote a`);
    const links = await page.$$eval(`${row(ALPHA.id)} a`, (all) =>
      all.map(({ href, target, rel }) => [href, target, rel].join(' ')),
    );
    const out = '_blank noopener noreferrer';
    expect(links).toEqual([
      `https://arxiv.org/abs/${ALPHA.id} ${out}`,
      `https://arxiv.org/pdf/${ALPHA.id} ${out}`,
      `https://twitter.com/grace/status/2103030010 ${out}`,
      `https://twitter.com/grace/status/2103030011 ${out}`,
    ]);
  });

  test('unfolds posts in place, by mouse and by keyboard', async () => {
    const button = `${row(ALPHA.id)} .show-posts`;
    const isShown = () =>
      page.$eval(`${row(ALPHA.id)} .quotes`, (quotes) => quotes.checkVisibility());
    expect(await textOf(page, button)).toBe('2 posts');
    expect(await isShown()).toBe(false);
    await page.click(button);
    expect(await isShown()).toBe(true);
    await waitForText(page, `${row(ALPHA.id)} .quote`, 'Post 1 of 2103.03001');
    await page.focus(button);
    await page.keyboard.press('Enter');
    expect(await isShown()).toBe(false);
    expect(await page.$eval(button, (element) => element.getAttribute('aria-expanded'))).toBe(
      'false',
    );
  });

  test.each([
    ['retweets', [ALPHA.id, GAMMA.id, BETA.id, DELTA.id]],
    ['favorites', [BETA.id, ALPHA.id, GAMMA.id, DELTA.id]],
    ['votes', [DELTA.id, BETA.id, ALPHA.id, GAMMA.id]],
  ])('can be ordered by %s', async (order, expected) => {
    await page.select('.order', order);
    await waitForIds(page, expected);
  });
});

describe('days', () => {
  test('lead to the one before and after', async () => {
    expect(await page.$eval('[aria-label="Next day"]', (b) => b.hasAttribute('disabled'))).toBe(
      true,
    );
    await page.click('[aria-label="Previous day"]');
    await waitForIds(page, [ALPHA.id, '2103.02001']);
    expect(await textOf(page, 'h1')).toBe('Thu, Mar 4, 2021');
    await page.click('[aria-label="Previous day"]');
    await waitForIds(page, ['2102.10001']);
    expect(await page.$eval('[aria-label="Previous day"]', (b) => b.hasAttribute('disabled'))).toBe(
      true,
    );
    await page.click('[aria-label="Next day"]');
    await waitForIds(page, [ALPHA.id, '2103.02001']);
  });

  test('are chosen in a month, with a bar where papers are', async () => {
    await page.click('.day');
    await page.waitForSelector('.pick [data-pick="2021-03-04"]');
    const marked = await page.$$eval('.pick [data-pick]', (days) =>
      days.map((day) => day.ariaLabel),
    );
    expect(marked).toEqual(['March 4, 2 papers', 'March 5, 4 papers']);
    await page.click('.pick [data-pick="2021-03-04"]');
    await waitForIds(page, [ALPHA.id, '2103.02001']);
    await page.waitForSelector('.pick:popover-open', { hidden: true });
    await page.click('.day');
    await page.waitForSelector('.pick .monthhead select');
    await page.select('.pick .monthhead select', '2021-02');
    await page.waitForSelector('.pick [data-pick="2021-02-12"]');
    await page.click('.pick [data-pick="2021-02-12"]');
    await waitForIds(page, ['2102.10001']);
    await page.click('.day');
    await page.waitForSelector('#picker .btn');
    await page.click('#picker .btn');
    await waitForText(page, 'h1', 'Mar 5');
  });

  test('are reached by keyboard alone', async () => {
    await page.focus('.day');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pick [data-pick="2021-03-05"]');
    await page.focus('.pick [data-pick="2021-03-05"]');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-pick') === '2021-03-04',
    );
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-pick') === '2021-02-12',
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('.pick:not(:popover-open)');
    expect(await textOf(page, 'h1')).toContain('Mar 5');
  });

  test('make a week together', async () => {
    await page.click(tab('week'));
    await waitForText(page, 'h1', 'Week to Mar 5, 2021');
    await page.waitForSelector(row('2103.02001'));
    expect((await ids(page)).sort()).toEqual([...LATEST, '2103.02001'].sort());
    await page.click('[aria-label="Previous week"]');
    await waitForIds(page, ['2102.10001']);
    await page.click('[aria-label="Next week"]');
    await waitForText(page, 'h1', 'Week to Mar 4');
  });
});

describe('sources', () => {
  const chip = (source: string) => `.chip[data-source="${source}"]`;

  test('have chips with their own counts, which filter', async () => {
    expect(await textOf(page, chip('hot-papers'))).toBe('Hot Papers 3');
    expect(await textOf(page, chip('hugging-face'))).toBe('Hugging Face 2');
    expect(await textOf(page, chip('hacker-news'))).toBe('Hacker News 0');
    await page.click(chip('hot-papers'));
    await waitForIds(page, [DELTA.id, BETA.id]);
    expect(await textOf(page, `${row(BETA.id)} .heat`)).toBe('120');
    expect(await textOf(page, '[role="status"]')).toContain('2 of 4 papers');
    await page.click(chip('hugging-face'));
    await waitForText(page, '.empty-state', 'No matching papers');
    await page.click('.empty-state button');
    await page.waitForSelector(row(GAMMA.id));
  });

  test('that are off are off in the next popup, too', async () => {
    await page.click(chip('hugging-face'));
    const other = await openList(world);
    expect((await ids(other)).sort()).toEqual([ALPHA.id, BETA.id, GAMMA.id]);
    await other.close();
  });
});

describe('categories that are off', () => {
  test('hide papers, and one click shows them', async () => {
    await setSettings(page, { categoriesOff: ['math.AG', 'cs.LG'] });
    await page.waitForFunction(() => document.querySelectorAll('[data-arxiv-id]').length === 2);
    expect((await ids(page)).sort()).toEqual([ALPHA.id, DELTA.id]);
    expect(await textOf(page, '.hidden-papers')).toBe('2 hidden by your categories');
    await page.click('.hidden-papers');
    await page.waitForSelector(row(GAMMA.id));
    await page.click('.foot .text');
    await page.waitForFunction(() => document.querySelectorAll('[data-arxiv-id]').length === 2);
  });

  test('that leave nothing are named, with a way out', async () => {
    await page.click('[aria-label="Previous day"]');
    await waitForText(page, 'h1', 'Mar 4');
    await page.click('[aria-label="Previous day"]');
    await waitForIds(page, ['2102.10001']);
    await setSettings(page, { categoriesOff: ['math.AG'] });
    await waitForText(page, '.empty-state', '1 paper is hidden');
    await page.click('.empty-state button');
    await waitForIds(page, ['2102.10001']);
  });
});

describe('search', () => {
  const type = async (text: string) => {
    await page.click('input[type="search"]', { count: 3 });
    await page.type('input[type="search"]', text);
  };

  test.each([
    ['a title of another day', 'epsilon', ['2102.10001']],
    ['an author', 'au:noether', [ALPHA.id]],
    ['a category', 'cat:math.AG', [GAMMA.id, '2103.02001', '2102.10001']],
    ['a phrase', '"fields of light"', [BETA.id]],
    ['an id', '2103.03003', [GAMMA.id]],
  ])('finds %s', async (_what, text, expected) => {
    await type(text);
    await page.waitForFunction(
      (number) => document.querySelectorAll('[data-arxiv-id]').length === number,
      {},
      expected.length,
    );
    expect((await ids(page)).sort()).toEqual([...expected].sort());
  });

  test('without a hit says so, and Escape clears it', async () => {
    await type('<b>"protien');
    await waitForText(page, '.empty-state h2', 'No results for “<b>"protien”');
    expect(await page.$eval('.empty-state a', (link) => link.getAttribute('href'))).toBe(
      'https://arxiv.org/search/?query=%3Cb%3E%22protien&searchtype=all',
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector(row(ALPHA.id));
    expect(await page.$eval('input[type="search"]', (input) => input.value)).toBe('');
  });

  test('begins with a slash', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zeta');
    await waitForIds(page, ['2103.02001']);
  });
});

describe('the reading list', () => {
  test('takes papers and gives them back', async () => {
    const save = `${row(BETA.id)} .save`;
    const pressed = (selector: string) => page.$eval(selector, (button) => button.ariaPressed);
    await page.click(save);
    expect(await pressed(save)).toBe('true');
    await page.click(tab('saved'));
    await waitForIds(page, [BETA.id]);
    expect(await textOf(page, 'h1')).toBe('Reading list');
    await page.click(save);
    expect(await pressed(save)).toBe('false');
    await page.click(tab('day'));
    await page.waitForSelector(row(ALPHA.id));
    expect(await pressed(save)).toBe('false');
    await page.click(tab('saved'));
    await waitForText(page, '.empty-state', 'No saved papers yet');
    await page.click('.empty-state button');
    await page.waitForSelector(row(ALPHA.id));
  });
});

test('the popup keeps its list when it is opened again, but not the search in it', async () => {
  await page.click('[aria-label="Previous day"]');
  await waitForText(page, 'h1', 'Mar 4');
  let other = await openList(world);
  expect(await textOf(other, 'h1')).toBe('Thu, Mar 4, 2021');
  await other.type('input[type="search"]', 'light');
  await waitForIds(other, [BETA.id]);
  await other.close();
  other = await openList(world);
  expect(await textOf(other, 'h1')).toBe('Thu, Mar 4, 2021');
  expect(await other.$eval('input[type="search"]', (input) => input.value)).toBe('');
  await waitForIds(other, [ALPHA.id, '2103.02001']);
  await other.close();
});

test('the popup keeps how far it was scrolled', async () => {
  const small = { width: 400, height: 300 };
  await page.$eval('.popup', (popup) => {
    (popup as HTMLElement).style.height = '300px';
  });
  await page.setViewport(small);
  await page.$eval('.scroller', (list) => list.scrollTo(0, 80));
  await page.waitForFunction(() => localStorage.getItem('place:popup')?.includes('"scroll":80'));
});

test('a digest that comes in is shown at once', async () => {
  await ask(
    page,
    'import',
    hotPapers('2021-03-08', [{ ...GAMMA, id: '2103.05001', title: 'Eta' }]),
  );
  await waitForIds(page, ['2103.05001']);
  expect(await textOf(page, 'h1')).toBe('Mon, Mar 8, 2021');
  await ask(page, 'clear', {});
  await waitForText(page, '.empty-state', 'No papers yet');
  await importAll(page);
  await page.waitForSelector(row(ALPHA.id));
});

test('refresh asks the sources and shows what they have', async () => {
  world.internet.onJson('huggingface.co', (url) => {
    const day = url.searchParams.get('date');
    return [
      {
        paper: {
          id: '2609.00001',
          title: 'Fresh',
          upvotes: 7,
          submittedOnDailyAt: `${day}T04:00:00Z`,
        },
        numComments: 0,
      },
    ];
  });
  await page.click('.refresh');
  await page.waitForSelector(row('2609.00001'));
  world.internet.reset();
  await ask(page, 'clear', {});
  await waitForText(page, '.empty-state', 'No papers yet');
  await importAll(page);
});

test('the worker may stop at any time', async () => {
  await world.stopWorker();
  await page.click('[aria-label="Previous day"]');
  await waitForText(page, 'h1', 'Mar 4');
});

test.each([
  ['Options', 'options.html'],
  ['Open in a tab', 'hot.html#q=light'],
])('%s opens in a tab', async (label, address) => {
  await page.type('input[type="search"]', 'light');
  await page.click(`[aria-label="${label}"]`);
  await waitForTab(page, address);
});

test('nothing was thrown', async () => expect(await world.errors()).toEqual([]));
