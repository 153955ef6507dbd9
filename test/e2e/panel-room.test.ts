import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN, listPage } from '../fixtures/pages/index.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  clickInPanel,
  focusOf,
  openListing,
  openPanel,
  panelSays,
  panelText,
  tell,
  tidy,
} from './listing-tools.ts';

const LIST = '/list/cs.CV/recent';
const PAPER = '2012.90001';
const NEXT = '2012.05901';
const AUTHORS = Array.from({ length: 200 }, (_, index) => `Ada Author${index + 1}`);
const ARABIC = 'ورقة جديدة عن الرؤية الحاسوبية';

const post = (number: number, text: string) =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${text}</p>&mdash; Ana ${number} (@ana${number}) <a href="https://twitter.com/ana${number}/status/13370000000000000${10 + number}">December 11, 2020</a></blockquote>`;

const POSTS = [
  post(1, 'One line.<br><br>Another line.'),
  post(2, ARABIC),
  ...Array.from({ length: 28 }, (_, index) => post(index + 3, `Post number ${index + 3}.`)),
];

const DIGEST = `---
title: Hot Papers 2020-12-14
date: 2020-12-14T22:10:00.Z
template: "post"
---

# 1. A Very Large Collaboration

Ada Author1

- retweets: 2600, favorites: 380 (12/14/2020 22:10:00)

- links: [abs](https://arxiv.org/abs/${PAPER}) | [pdf](https://arxiv.org/pdf/${PAPER})
- [cs.CV](https://arxiv.org/list/cs.CV/recent)

${'A sentence of an abstract that is long. '.repeat(40)}It ends here.

${POSTS.join('\n\n')}
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await tell(world, 'import', { file: 'a.md', text: DIGEST });
  const paper = {
    id: PAPER,
    title: 'A Very Large Collaboration',
    authors: AUTHORS,
    subjects: ['cs.CV'],
  };
  const next = KNOWN.filter(({ id }) => id === NEXT);
  world.internet.arxiv.serve(
    LIST,
    listPage({ title: 'Computer Vision', sections: [{ papers: [paper, ...next] }] }),
  );
});
afterAll(() => world.close());
afterEach(() => tidy(world));

async function open(viewport?: Viewport): Promise<Page> {
  const page = await openListing(world, LIST, viewport);
  await openPanel(page, PAPER);
  await panelSays(page, 'A sentence of an abstract');
  return page;
}

/** The parts of the panel that lie outside of it or of the window. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.getElementById('hot-papers-panel')?.shadowRoot;
    const panel = root?.querySelector('.panel')?.getBoundingClientRect();
    const buttons = [...(root?.querySelectorAll('.body > .acts .btn, .top button') ?? [])];
    const out = buttons.filter((button) => {
      const { top, bottom, left, right } = button.getBoundingClientRect();
      const inPanel =
        panel !== undefined &&
        top >= panel.top &&
        bottom <= panel.bottom + 0.5 &&
        left >= panel.left &&
        right <= panel.right + 0.5;
      return !inPanel || bottom > innerHeight;
    });
    return buttons.length < 7 ? ['too few'] : out.map(({ textContent }) => textContent ?? '');
  });
}

describe('a paper with 200 authors', () => {
  test.each([
    [1280, 900],
    [1280, 500],
    [375, 500],
    [320, 480],
  ])('leaves every button within reach at %i × %i px', async (width, height) => {
    const page = await open({ width, height });
    const names = await panelText(page);
    expect(names).toContain('Ada Author5, 195 more');
    expect(names).not.toContain('Ada Author6');
    expect(await outOfReach(page)).toEqual([]);
    await clickInPanel(page, '.by .link');
    await panelSays(page, 'Ada Author200');
    expect(await outOfReach(page)).toEqual([]);
    expect(await focusOf(page)).toBe('by');
    // The posts are below, and scrolling leads there.
    const reached = await page.evaluate(() => {
      const root = document.getElementById('hot-papers-panel')?.shadowRoot;
      const said = root?.querySelector('.post');
      said?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { bottom = 1e6 } = said?.getBoundingClientRect() ?? {};
      return bottom <= innerHeight;
    });
    expect(reached).toBe(true);
    expect(await outOfReach(page)).toEqual([]);
  });
});

describe('the panel', () => {
  test('has the abstract first, then three posts, and the others on demand', async () => {
    const page = await open();
    const headings = () =>
      page.evaluate(() =>
        [
          ...(document.getElementById('hot-papers-panel')?.shadowRoot?.querySelectorAll('h3') ??
            []),
        ].map(({ textContent }) => textContent),
      );
    expect((await headings()).slice(0, 3)).toEqual(['Abstract', 'Posts 30', 'Counts']);
    const text = await panelText(page);
    expect(text).toContain('Post number 3.');
    expect(text).not.toContain('Post number 4.');
    expect(text).toContain('Show 27 more');
    await clickInPanel(page, 'ul + .btn');
    await panelSays(page, 'Post number 30.');
  });

  test('expands the abstract by Space, which scrolls from then on', async () => {
    const page = await open();
    const state = () =>
      page.evaluate(() => {
        const root = document.getElementById('hot-papers-panel')?.shadowRoot;
        const words = root?.querySelector('.abs');
        return [
          root?.querySelector('section > .link')?.getAttribute('aria-expanded'),
          words !== null && words !== undefined && words.scrollHeight > words.clientHeight,
        ];
      });
    expect(await state()).toEqual(['false', true]);
    await page.keyboard.press(' ');
    expect(await state()).toEqual(['true', false]);
    await page.keyboard.press(' ');
    expect(await state()).toEqual(['true', false]);
    await clickInPanel(page, 'section > .link');
    expect(await state()).toEqual(['false', true]);
  });

  test('keeps the lines of a post, and its direction', async () => {
    const page = await open();
    expect(await panelText(page)).toContain('One line.\n\nAnother line.');
    const sides = await page.evaluate(() => {
      const root = document.getElementById('hot-papers-panel')?.shadowRoot;
      return [...(root?.querySelectorAll('.said') ?? [])].slice(0, 2).map((said) => {
        const range = document.createRange();
        range.selectNodeContents(said);
        const [text, box] = [range.getBoundingClientRect(), said.getBoundingClientRect()];
        return text.left - box.left < box.right - text.right ? 'left' : 'right';
      });
    });
    expect(sides).toEqual(['left', 'right']);
  });
});

test('walking to another paper begins at its top', async () => {
  const page = await open();
  const top = () =>
    page.evaluate(
      () =>
        document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('.body')?.scrollTop,
    );
  await clickInPanel(page, 'ul + .btn');
  await page.evaluate(() => {
    document
      .getElementById('hot-papers-panel')
      ?.shadowRoot?.querySelector('.body')
      ?.scrollBy(0, 600);
  });
  await expect.poll(top).toBeGreaterThan(300);
  await clickInPanel(page, '.top button', 1);
  await panelSays(page, NEXT);
  await expect.poll(top).toBe(0);
});
