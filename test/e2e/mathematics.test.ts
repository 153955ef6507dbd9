import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { openListing, openPanel, panelSays } from './listing-tools.ts';
import { ask, hotPapers, importAll, openList } from './popup/kit.ts';

const LISTING = '/list/math.AG/new';
/** Titles with TeX, and their names in the tree of what a screen reader is given. */
const TITLES = [
  [
    '2103.04001',
    'Bundles over $\\mathbb{P}^1$ by Schr\\"odinger',
    'Bundles over ℙ1 by Schrödinger',
  ],
  ['2103.04002', 'Bounds of $\\frac{a}{b}$-type, and more', 'Bounds of a/b -type, and more'],
  ['2103.04003', 'Classes on $\\overline{\\mathcal{M}}_{g,n}$', 'Classes on ℳ̅_(g,n)'],
  ['2103.04004', 'Pairing in La$_{3}$Ni$_2$O$_7$', 'Pairing in La3Ni2O7'],
  ['2103.04005', 'Sets with $\\GL_2$, from $5 to $10', 'Sets with $\\GL_2$, from $5 to $10'],
] as const;
const PLAIN = { id: '2103.05001', title: 'Nothing to compute', retweets: 10, favorites: 1 };
const ABSTRACT =
  'We show $$\\sum_{n=1}^\\infty \\frac{1}{n^2} = \\frac{\\pi^2}{6}$$ for $\\mathfrak{sl}_2$ and $x<y$.';

const entry = ([id, title]: (typeof TITLES)[number]) =>
  `<dt><a name="item">[1]</a> <a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>
   <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>
   <div class="list-authors"><a href="/a">Ada Lovelace</a></div></div></dd>`;

declare global {
  var firstTitles: (string | null)[] | undefined;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.internet.arxiv.serve(
    LISTING,
    `<!DOCTYPE html><title>list</title><div id="dlpage"><dl id="articles">${TITLES.map(entry).join('')}</dl></div>`,
  );
  const page = await world.extensionPage('popup.html');
  await page.waitForSelector('[data-arxiv-id]');
  await ask(page, 'clear', {});
  const papers = TITLES.map(([id, title]) => ({ id, title, retweets: 500, favorites: 5 }));
  const { file, text } = hotPapers('2021-03-10', papers);
  const abstracts = text.replaceAll(
    /(list\/cs\.CV\/recent\))\n/g,
    `$1\n\n${ABSTRACT.replaceAll('$', '$$$$')}\n`,
  );
  await importAll(page, [{ file, text: abstracts }, hotPapers('2021-03-08', [PLAIN])]);
  await page.close();
});
afterAll(() => world.close());

/** The latest day, which a popup shows. */
const DAY = '#day=2021-03-10';

async function openMath(path: string): Promise<Page> {
  const page = await openList(world, path + DAY);
  await page.waitForSelector('h2 .tex');
  return page;
}

/** Copies what is selected, and pastes it into a field: what an extension puts there, a page cannot read while copying. */
async function copied(page: Page): Promise<string> {
  const press = async (key: 'c' | 'v') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  await press('c');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await press('v');
  const pasted = await page.waitForFunction(() => document.querySelector('textarea')?.value);
  await page.$eval('textarea', (field) => field.remove());
  return (await pasted.jsonValue()) ?? '';
}

describe.each(['popup.html', 'hot.html'])('%s', (path) => {
  test('shows the TeX of titles as mathematics, and what it does not know as it is', async () => {
    const page = await openMath(path);
    const shown = await page.$$eval('[data-arxiv-id]', (rows) =>
      rows.map((row) => [row.getAttribute('data-arxiv-id'), row.querySelector('h2')?.textContent]),
    );
    const titles = Object.fromEntries(shown) as Record<string, string>;
    expect(titles['2103.04001']).toBe('Bundles over ℙ1 by Schrödinger');
    expect(titles['2103.04004']).toBe('Pairing in La3Ni2O7');
    expect(titles['2103.04005']).toBe(TITLES[4][1]);
    expect(
      await page.$eval('[data-arxiv-id="2103.04002"] math mfrac', (one) => one.namespaceURI),
    ).toBe('http://www.w3.org/1998/Math/MathML');
    await page.close();
  });

  test('has no fault that axe finds', async () => {
    const page = await openMath(path);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

// Firefox (140) does not end loading a page of an extension that has a script of the automation before its own.
test.runIf(inject('engine') === 'chromium')(
  'the first frame of a list that was open before has its formulas (by a script that Chromium alone lets in)',
  async () => {
    const page = await openMath('popup.html');
    const cached = () => page.evaluate(() => localStorage.getItem('list:popup'));
    await expect.poll(cached).toContain('data-tex');
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        const titles = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
        if (titles.length > 0) globalThis.firstTitles = titles;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    const first = await page.waitForFunction(() => globalThis.firstTitles);
    expect(await first.jsonValue()).toContain('Bundles over ℙ1 by Schrödinger');
    await page.waitForSelector('[data-arxiv-id="2103.04002"] math mfrac');
    await page.close();
  },
);

test('a button says a title in plain Unicode', async () => {
  const page = await openMath('popup.html');
  await page.waitForFunction(() =>
    document
      .querySelector('[data-arxiv-id="2103.04001"] .save')
      ?.getAttribute('aria-label')
      ?.includes('Bundles over ℙ¹ by Schrödinger'),
  );
  await page.close();
});

test('a screen reader is given titles that say their formulas', async () => {
  const page = await openMath('popup.html');
  for (const [id, , name] of TITLES) {
    // Firefox asks each element below the start for its name, which takes seconds for the whole page.
    const row = await page.waitForSelector(`[data-arxiv-id="${id}"]`);
    const heading = async () => (await row?.$(`aria/${name}[role="heading"]`)) ?? null;
    await expect.poll(heading, { message: name }).not.toBeNull();
  }
  await page.close();
});

test('copied mathematics is TeX again, also where only a part of it is selected', async () => {
  const page = await openMath('popup.html');
  const select = (whole: boolean) =>
    page.evaluate((all) => {
      const title = document.querySelector('[data-arxiv-id="2103.04002"] h2');
      const inner = title?.querySelector('mfrac');
      if (title == null || inner == null) throw new Error('no title');
      getSelection()?.selectAllChildren(all ? title : inner);
    }, whole);
  await select(true);
  expect(await copied(page)).toBe(TITLES[1][1]);
  await select(false);
  expect(await copied(page)).toBe('$\\frac{a}{b}$');
  await page.close();
});

test('a list without TeX loads no converter', async () => {
  const page = await openList(world, 'hot.html#day=2021-03-08');
  await page.waitForSelector(`[data-arxiv-id="${PLAIN.id}"]`);
  expect(await page.evaluate(() => globalThis.hotPapersMath === undefined)).toBe(true);
  const loaded = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/math.js'))
          .length,
    );
  expect(await loaded()).toBe(0);
  await page.close();
});

test('lines with mathematics are as tall as the others', async () => {
  const page = await openMath('popup.html');
  const heights = await page.$$eval('[data-arxiv-id] h2', (all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  // A fraction needs more; scripts do not.
  const [, , , pairing, raw] = TITLES;
  const rows = await page.$$eval('[data-arxiv-id]', (all) =>
    all.map((one) => one.getAttribute('data-arxiv-id')),
  );
  expect(heights[rows.indexOf(pairing[0])]).toBe(heights[rows.indexOf(raw[0])]);
  await page.close();
});

describe('the panel', () => {
  async function open(): Promise<Page> {
    const page = await openListing(world, LISTING);
    await openPanel(page, '2103.04002');
    await panelSays(page, 'We show');
    await page.waitForFunction(() =>
      document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector('.abs .tex-block math'),
    );
    return page;
  }

  test('shows mathematics in title and abstract', async () => {
    const page = await open();
    const found = await page.evaluate(() => {
      const root = document.getElementById('hot-papers-panel')?.shadowRoot;
      const block = root?.querySelector<HTMLElement>('.abs .tex-block');
      return {
        title: root?.querySelector('h2 math')?.getAttribute('aria-label'),
        block: block?.dataset.tex,
        scrolls: block && getComputedStyle(block).overflowX,
        inline: root?.querySelector('.abs')?.textContent?.includes('𝔰𝔩2'),
      };
    });
    expect(found).toEqual({
      title: 'a/b',
      block: '$$\\sum_{n=1}^\\infty \\frac{1}{n^2} = \\frac{\\pi^2}{6}$$',
      scrolls: 'auto',
      inline: true,
    });
    await page.close();
  });

  test('has no fault that axe finds', async () => {
    const page = await open();
    expect(await violations(page, { within: ['#hot-papers-panel'] })).toEqual([]);
    await page.close();
  });

  test('gives TeX back when its text is copied', async () => {
    const page = await open();
    await page.evaluate(() => {
      const text = document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('.abs');
      if (text) getSelection()?.selectAllChildren(text);
    });
    expect(await copied(page)).toBe(ABSTRACT);
    await page.close();
  });
});
