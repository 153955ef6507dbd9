import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import {
  barText,
  clickInBar,
  getLocal,
  openListing,
  rowsOf,
  setSettings,
  showFrom,
  sortArxiv,
  sortHottest,
  tidy,
} from './listing-tools.ts';

const NEW = '/list/cs.CV/new';
const RECENT = '/list/cs.CV/recent';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

describe('the bar', () => {
  test('says how many are discussed, counted when and by whom', async () => {
    const page = await openListing(world, RECENT);
    const hotOf = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.filter(({ heat }) => heat >= 0).length;
    // Months that the address does not name are read later than the first.
    const says = async () => {
      const rows = await rowsOf(page);
      const sum = await barText(page, '.sum');
      return { sum, nav: await barText(page, '.nav'), hot: hotOf(rows), of: rows.length };
    };
    await expect
      .poll(async () => {
        const { sum, nav, hot, of } = await says();
        return nav === `1 / ${hot}` && sum.startsWith(`${hot} of ${of} discussed`);
      })
      .toBe(true);
    const { sum, hot, of } = await says();
    expect(hot).toBeGreaterThan(3);
    expect(sum).toMatch(new RegExp(`^${hot} of ${of} discussed.*counted .*2021 by Hot Papers$`));
  });

  test('stands above the first list, named as ours', async () => {
    const page = await openListing(world, NEW);
    const found = await page.$eval('#hot-papers-bar', (host) => ({
      next: host.nextElementSibling === document.querySelector('dl'),
      name: host.shadowRoot?.querySelector('section')?.getAttribute('aria-label'),
    }));
    expect(found).toEqual({ next: true, name: 'Hot Papers for arXiv' });
  });

  // Firefox reports no shifts of the layout.
  test.skipIf(inject('engine') === 'firefox')('moves nothing when it fills', async () => {
    world.internet.arxiv.pace = {
      firstByte: 0,
      chunkSize: 3000,
      chunkDelay: 30,
      style: 0,
      cacheStyle: false,
    };
    const page = await openListing(world, NEW);
    world.internet.arxiv.reset();
    // Where the first row comes late, the list moves once, by the bar's own room.
    const shifts = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as unknown as {
              value: number;
              sources: { node: Node | null }[];
            }[];
            const isRoom = ({ node }: { node: Node | null }) => node?.nodeName === 'DL';
            resolve(shifts.filter((one) => !one.sources.some(isRoom)).map(({ value }) => value));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 500);
        }),
    );
    expect(shifts).toEqual([]);
    expect(await page.$eval('#hot-papers-bar', (host) => host.clientHeight)).toBe(62);
  });

  test.each(['/search/?query=video', '/abs/2012.05901'])('is not on %s', async (path) => {
    const page = await world.listing(path);
    await page.waitForSelector('.hot-papers-badge');
    expect(await page.$('#hot-papers-bar')).toBeNull();
  });

  test.each([
    '/list/cs.CV/old',
    '/a/example_a_1',
    '/catchup/cs.CV/2021-02-12',
    '/list/cs.LG/2020-12',
  ])('is on %s', async (path) => {
    const page = await openListing(world, path);
    expect(await barText(page, '.sum')).toMatch(/^\d+ of \d+ discussed/);
  });

  test('goes and comes with its setting', async () => {
    const page = await openListing(world, NEW);
    await showFrom(page, 1);
    await setSettings(world, { bar: false });
    await page.waitForFunction(() => document.getElementById('hot-papers-bar') === null);
    expect((await rowsOf(page)).some(({ hidden }) => hidden)).toBe(false);
    await setSettings(world, {});
    await page.waitForFunction(() =>
      document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('output'),
    );
  });

  test('keeps its strip at the top, or by option does not', async () => {
    const page = await openListing(world, NEW);
    const top = () =>
      page.$eval('#hot-papers-bar', (host) => Math.round(host.getBoundingClientRect().bottom));
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(top).toBe(19);
    await setSettings(world, { stripSticky: false });
    await page.waitForSelector('#hot-papers-bar[data-still]');
    await expect.poll(top).toBeLessThan(0);
  });
});

describe('the order', () => {
  test('is hottest first within each section, and back', async () => {
    const page = await openListing(world, NEW);
    const before = (await rowsOf(page)).map(({ id }) => id);
    await sortHottest(page);
    const heats = await page.$$eval('dl', (lists) =>
      lists.map((list) =>
        [...list.querySelectorAll('dt')].map((row) =>
          Number(row.querySelector('.hot-papers-badge')?.getAttribute('data-heat') ?? -1),
        ),
      ),
    );
    for (const section of heats) expect(section).toEqual(section.toSorted((a, b) => b - a));
    expect((await rowsOf(page)).map(({ id }) => id)).not.toEqual(before);
    await sortArxiv(page);
    expect((await rowsOf(page)).map(({ id }) => id)).toEqual(before);
  });

  test('keeps headings, anchors, focus, selection and scroll position', async () => {
    const page = await openListing(world, NEW);
    await page.evaluate(() => {
      scrollTo(0, 400);
      const rows = [...document.querySelectorAll('dt')];
      rows[20]?.querySelector<HTMLElement>('a[title="Abstract"]')?.focus({ preventScroll: true });
      const title = rows[22]?.nextElementSibling?.querySelector('.list-title');
      if (title) getSelection()?.selectAllChildren(title);
    });
    const place = () =>
      page.evaluate(() => ({
        headings: [...document.querySelectorAll('dl')].map(
          (list) => list.querySelector(':scope > h3')?.nextElementSibling?.localName,
        ),
        anchors: [...document.querySelectorAll('a[name^=item]')].length,
        pairs: [...document.querySelectorAll('dt')].every(
          (row) => row.nextElementSibling?.localName === 'dd',
        ),
        focus: document.activeElement?.id,
        selected: String(getSelection()).trim(),
        // Firefox scrolls to whole pixels of the device.
        top: Math.round(scrollY),
      }));
    const before = await place();
    expect(before.selected).not.toBe('');
    const first = () => page.$eval('dt a[title="Abstract"]', (link) => link.textContent);
    const arxivFirst = await first();
    // By its key, which leaves the focus where it is.
    await page.keyboard.press('h');
    await expect.poll(first).not.toBe(arxivFirst);
    expect(await place()).toEqual(before);
    await page.keyboard.press('h');
    await expect.poll(first).toBe(arxivFirst);
    expect(await place()).toEqual(before);
  });
});

describe('the threshold', () => {
  test('says and shows what remains', async () => {
    const page = await openListing(world, NEW);
    const rows = await rowsOf(page);
    expect(await barText(page, 'output')).toBe('all papers');
    await showFrom(page, 1);
    const counted = rows.filter(({ heat }) => heat >= 0);
    expect(await barText(page, 'output')).toBe(`discussed: ${counted.length}`);
    await showFrom(page, 3);
    const warm = rows.filter(({ heat }) => heat >= 75);
    expect(await barText(page, 'output')).toBe(`warm and up: ${warm.length}`);
    const shown = (await rowsOf(page)).filter(({ tall }) => tall);
    expect(shown.map(({ id }) => id)).toEqual(warm.map(({ id }) => id));
    await showFrom(page, 0);
    expect((await rowsOf(page)).every(({ tall, hidden }) => tall && !hidden)).toBe(true);
  });

  test('leaves what is hidden within reach of a link to its number', async () => {
    const page = await openListing(world, NEW);
    await showFrom(page, 5);
    const hidden = (await rowsOf(page)).findIndex((row) => row.hidden);
    await page.evaluate((number) => {
      location.hash = `#item${number}`;
    }, hidden + 1);
    await page.waitForFunction(
      (index) => {
        const row = document.querySelectorAll('dt')[index];
        const title = row?.nextElementSibling;
        return row?.hidden === false && title instanceof HTMLElement && !title.hidden;
      },
      {},
      hidden,
    );
    expect((await rowsOf(page)).filter((row) => row.hidden).length).toBeGreaterThan(0);
  });

  test('lets find-in-page reach what is hidden', async () => {
    const page = await openListing(world, NEW);
    await showFrom(page, 5);
    const reach = await page.$$eval('dt', (rows) => rows.map((row) => row.getAttribute('hidden')));
    expect(reach).toContain('until-found');
    const whole = await page.$eval('dt[hidden]', (row) => {
      row.dispatchEvent(new Event('beforematch', { bubbles: true }));
      return [row.hidden, (row.nextElementSibling as HTMLElement).hidden];
    });
    expect(whole).toEqual([false, false]);
  });
});

describe('the kinds', () => {
  test('have a switch each on /new', async () => {
    const page = await openListing(world, NEW);
    const chips = await page.evaluate(() =>
      [...(document.getElementById('hot-papers-bar')?.shadowRoot?.querySelectorAll('.chip') ?? [])]
        .filter((chip) => chip.checkVisibility())
        .map((chip) => chip.textContent),
    );
    expect(chips).toEqual(['New18', 'Cross-lists9', 'Replacements9']);
    await clickInBar(page, '.chip', 2);
    const shown = await page.$$eval('dt', (rows) =>
      rows.filter((row) => !row.hidden).map((row) => /\(replaced/.test(row.textContent ?? '')),
    );
    expect(shown).toHaveLength(27);
    expect(shown).not.toContain(true);
  });

  test('have none on other lists', async () => {
    const page = await openListing(world, RECENT);
    const room = await page.evaluate(
      () =>
        document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector<HTMLElement>('.kinds')
          ?.offsetHeight,
    );
    expect(room).toBe(0);
  });
});

describe('the view', () => {
  test('is remembered for its category, the threshold for its kind of page as well', async () => {
    const page = await openListing(world, NEW);
    await sortHottest(page);
    await showFrom(page, 2);
    await clickInBar(page, '.chip', 1);
    const before = await rowsOf(page);
    const kept = { 'cs.CV': { order: 'hottest', off: ['cross'] }, 'cs.CV new': { from: 2 } };
    await expect.poll(() => getLocal(world, 'views')).toEqual(kept);
    await page.bringToFront();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('dt[hidden]') !== null);
    expect(await rowsOf(page)).toEqual(before);
    const other = await openListing(world, '/list/cs.LG/2020-12');
    expect((await rowsOf(other)).some(({ hidden }) => hidden)).toBe(false);
  });

  test('starts in the order that the options name', async () => {
    await setSettings(world, { order: 'hottest' });
    const page = await openListing(world, RECENT);
    await expect.poll(async () => (await rowsOf(page))[0]?.heat).toBeGreaterThanOrEqual(0);
  });
});

test.each(['.share', '.help'])(
  '%s closes what it opened, by mouse and by keyboard',
  async (button) => {
    const page = await openListing(world, NEW);
    const boxes = () =>
      page.evaluate(
        () =>
          document.getElementById('hot-papers-bar')?.shadowRoot?.querySelectorAll('[role=dialog]')
            .length,
      );
    const found = await page.waitForSelector(`#hot-papers-bar >>> ${button}`);
    await found?.click();
    await expect.poll(boxes).toBe(1);
    await found?.click();
    expect(await boxes()).toBe(0);
    await clickInBar(page, button);
    await expect.poll(boxes).toBe(1);
    await clickInBar(page, button === '.share' ? '.help' : '.share');
    expect(await boxes()).toBe(1);
    await page.mouse.click(5, 5);
    expect(await boxes()).toBe(0);
  },
);

describe('the strip', () => {
  test('has a bar for each talked-about paper, and a click jumps there', async () => {
    const page = await openListing(world, NEW);
    const rows = await rowsOf(page);
    const bars = await page.evaluate(
      () =>
        [
          ...(document
            .getElementById('hot-papers-bar')
            ?.shadowRoot?.querySelectorAll('.strip path') ?? []),
        ]
          .map((path) => path.getAttribute('d') ?? '')
          .join('')
          .match(/16v-/g)?.length,
    );
    expect(bars).toBe(rows.filter(({ heat }) => heat >= 0).length);
    const last = rows.findLastIndex(({ heat }) => heat >= 0);
    const strip = await page.evaluate(() => {
      const { left, top, width, height } =
        document
          .getElementById('hot-papers-bar')
          ?.shadowRoot?.querySelector('.strip')
          ?.getBoundingClientRect() ?? new DOMRect();
      return { left, width, middle: top + height / 2 };
    });
    await page.mouse.click(strip.left + (strip.width * (last + 0.5)) / rows.length, strip.middle);
    const top = await page.$$eval(
      'dt',
      (all, index) => all[index]?.getBoundingClientRect().top ?? -1,
      last,
    );
    expect(top).toBeGreaterThan(19);
    expect(top).toBeLessThan(900);
  });
});
