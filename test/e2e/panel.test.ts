import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import {
  clickInPanel,
  focusOf,
  openListing,
  openPanel,
  panelSays,
  panelText,
  pressBadge,
  tell,
  tidy,
} from './listing-tools.ts';

const RECENT = '/list/cs.CV/recent';
const PAPER = '2012.05901';

/** Hot Papers digests of one paper, counted twice. The words of the post try to be markup. */
const digest = (day: string, retweets: number, favorites: number) => `---
title: Hot Papers ${day}
date: ${day}T22:10:00.Z
template: "post"
---

# 1. Robust Consistent Video Depth Estimation

Johannes Kopf, Xuejian Rong, Jia-Bin Huang

- retweets: ${retweets}, favorites: ${favorites} (12/1${day.slice(-1)}/2020 22:10:00)

- links: [abs](https://arxiv.org/abs/${PAPER}) | [pdf](https://arxiv.org/pdf/${PAPER})
- [cs.CV](https://arxiv.org/list/cs.CV/recent)

An abstract of our own, with $x^2$ in it. Code is at https://github.com/example/depth for all.

<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Look at &lt;img src=x onerror=alert(1)&gt; this</p>&mdash; Ana Example (@ana_example) <a href="https://twitter.com/ana_example/status/1337000000000000000?ref_src=twsrc%5Etfw">December 11, 2020</a></blockquote>
`;

/** Where all tabs are. Firefox names no address of an extension's page, but the page does. */
const addresses = async () => {
  const pages = await world.puppeteer.pages();
  const asked = pages.map((one) => one.evaluate(() => location.href).catch(() => ''));
  return (await Promise.all(asked)).join(' ');
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await tell(world, 'import', { file: 'a.md', text: digest('2020-12-14', 2600, 380) });
  await tell(world, 'import', { file: 'b.md', text: digest('2020-12-16', 3000, 400) });
});
afterAll(() => world.close());
afterEach(() => tidy(world));

async function open(viewport?: { width: number; height: number }): Promise<Page> {
  const page = await openListing(world, RECENT, viewport);
  await openPanel(page, PAPER);
  await panelSays(page, 'An abstract of our own');
  return page;
}

describe('the panel', () => {
  test('says all that is known of a paper', async () => {
    const page = await open();
    // Formulas are drawn when their script has come.
    await panelSays(page, 'with x2 in it');
    const text = await panelText(page);
    for (const words of [
      'Robust Consistent Video Depth Estimation',
      'Johannes Kopf, Xuejian Rong, Jia-Bin Huang',
      `${PAPER} · cs.CV`,
      'of 100',
      'Ana Example @ana_example',
      'Look at <img src=x onerror=alert(1)> this',
      'Open on X',
      '3,000',
      'Hugging Face',
      'not listed',
      'Show as table',
      'no. 1 of 1',
      'github.com/example/depth',
      'An abstract of our own, with x2 in it.',
      'independent extension',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('draws the history and tells it in words', async () => {
    const page = await open();
    const chart = await page.evaluate(() => {
      const drawn = document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector('.chart');
      return {
        points: drawn?.querySelectorAll('rect').length,
        name: drawn?.getAttribute('aria-label'),
        role: drawn?.getAttribute('role'),
      };
    });
    expect(chart.role).toBe('img');
    expect(chart.points).toBeGreaterThanOrEqual(4);
    expect(chart.name).toMatch(
      /^From .*2020.* to .*2020.*: retweets: .* to 3,000 and favorites: .* to 400$/,
    );
  });

  test('has no markup of others, and links to https alone', async () => {
    const page = await open();
    const found = await page.evaluate(() => {
      const root = document.getElementById('hot-papers-panel')?.shadowRoot;
      return {
        images: root?.querySelectorAll('img, script, iframe, object').length,
        links: [...(root?.querySelectorAll('a') ?? [])].map(({ href, rel, target }) =>
          href.startsWith('https://arxiv.org/')
            ? 'https arxiv'
            : `${href.slice(0, 8)} ${rel} ${target}`,
        ),
      };
    });
    expect(found.images).toBe(0);
    expect(new Set(found.links)).toEqual(
      new Set(['https arxiv', 'https:// noopener noreferrer _blank']),
    );
  });

  test('takes the focus to the title and gives it back', async () => {
    const page = await openListing(world, RECENT);
    await page.focus(`[data-arxiv-id="${PAPER}"] .hot-papers-open`);
    await page.keyboard.press('Enter');
    await panelSays(page, 'Robust Consistent');
    expect(await focusOf(page)).toBe('h2');
    const expanded = () =>
      page.$eval(`[data-arxiv-id="${PAPER}"] .hot-papers-open`, (button) =>
        button.getAttribute('aria-expanded'),
      );
    expect(await expanded()).toBe('true');
    await page.keyboard.press('Escape');
    expect(await panelText(page)).toBeNull();
    expect(await focusOf(page)).toBe(PAPER);
    expect(await expanded()).toBe('false');
  });

  test('gives the focus to its badge when Tab leaves its last control', async () => {
    const page = await openListing(world, RECENT);
    await page.focus(`[data-arxiv-id="${PAPER}"] .hot-papers-open`);
    await page.keyboard.press('Enter');
    await panelSays(page, 'Robust Consistent');
    await page.waitForSelector('#hot-papers-panel >>> .body table');
    const isInPanel = () => page.evaluate(() => document.activeElement?.id === 'hot-papers-panel');
    for (let controls = 0; controls < 100 && (await isInPanel()); controls += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focusOf(page)).toBe(PAPER);
    expect(await panelText(page)).not.toBeNull();
  });

  test('closes on a second press of its badge, and changes on another one', async () => {
    const page = await open();
    const other = await page.$eval(
      `.hot-papers-badge:not([data-arxiv-id="${PAPER}"])`,
      (badge) => badge.getAttribute('data-arxiv-id') ?? '',
    );
    await openPanel(page, other);
    await panelSays(page, other);
    expect(await page.$$('[aria-expanded="true"]')).toHaveLength(1);
    await pressBadge(page, other);
    expect(await panelText(page)).toBeNull();
  });

  test('is walked from paper to paper without moving the focus', async () => {
    const page = await open();
    const before = await page.$$eval('.hot-papers-badge', (badges) =>
      badges.map((badge) => badge.getAttribute('data-arxiv-id') ?? ''),
    );
    const next = before[before.indexOf(PAPER) + 1] ?? '';
    await page.evaluate(() => {
      document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelectorAll<HTMLElement>('.top button')[1]
        ?.focus();
    });
    await page.keyboard.press('Enter');
    await panelSays(page, next);
    expect(await focusOf(page)).toBe('ib');
    expect(
      await page.$eval('[aria-expanded="true"]', (button) =>
        button.parentElement?.getAttribute('data-arxiv-id'),
      ),
    ).toBe(next);
  });

  test.each([
    [1280, 900],
    [700, 900],
    [375, 812],
  ])('never covers its own entry at %i px', async (width, height) => {
    const page = await open({ width, height });
    const covered = await page.evaluate((id) => {
      const panel = document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector('.panel');
      const row = document.querySelector(`[data-arxiv-id="${id}"]`)?.closest('dt');
      const title = row?.nextElementSibling?.querySelector('.list-title');
      if (!panel || !row || !title) return ['nothing there'];
      const box = panel.getBoundingClientRect();
      const texts = [row, title].flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()];
      });
      return texts.filter(
        ({ left, right, top, bottom }) =>
          right > box.left + 1 && left < box.right && bottom > box.top + 1 && top < box.bottom,
      );
    }, PAPER);
    expect(covered).toEqual([]);
  });

  test('fits a narrow screen', async () => {
    const page = await open({ width: 375, height: 812 });
    const fits = await page.evaluate(() => {
      const panel = document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector('.panel');
      const body = panel?.querySelector('.body');
      const { left = -1, right = 999, bottom = 999 } = panel?.getBoundingClientRect() ?? {};
      return [left, right <= 375, bottom <= 812, body && body.scrollWidth <= body.clientWidth];
    });
    expect(fits).toEqual([0, true, true, true]);
    const spare = await page.evaluate(
      () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
    );
    expect(spare).toBe(0);
  });
});

describe('the buttons of the panel', () => {
  test('save, and the badge says so', async () => {
    const page = await open();
    await clickInPanel(page, '.acts button');
    await page.waitForSelector(`[data-arxiv-id="${PAPER}"][data-saved]`);
    await panelSays(page, 'Saved');
    expect(await panelText(page)).toContain('Saved');
    await clickInPanel(page, '.acts button');
    await page.waitForSelector(`[data-arxiv-id="${PAPER}"]:not([data-saved])`);
  });

  test('copy BibTeX and link, and answer in place', async () => {
    const page = await open();
    await clickInPanel(page, '.acts button', 1);
    const answer = () =>
      page.evaluate(
        () =>
          document
            .getElementById('hot-papers-panel')
            ?.shadowRoot?.querySelectorAll('.acts button')[1]?.textContent,
      );
    await expect.poll(answer).toBe('Copied');
  });

  test('lead to the digest in the list of the extension', async () => {
    const page = await open();
    await clickInPanel(page, '.plain button');
    await expect.poll(addresses).toContain('hot.html#day=2020-12-');
  });
});

describe('a panel that cannot read', () => {
  test('comes back when the worker has died', async () => {
    const page = await openListing(world, RECENT);
    await world.stopWorker();
    await openPanel(page, PAPER);
    await panelSays(page, 'An abstract of our own');
  });
});
