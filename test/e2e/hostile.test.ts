import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILE_NAMES, MARKUP, TURNED, UNSEEN } from '../fixtures/hostile.ts';
import { hotPapers } from './digest-text.ts';
import { openWorld, type World } from './harness/index.ts';
import { openListing } from './listing-tools.ts';
import { choose, openOptions, stored, waitForText } from './options-tools.ts';
import {
  idOfToday,
  openSources,
  refreshSource,
  sourceLine,
  utcDay,
  waitForStatus,
} from './services.ts';

/** Whatever loads this has run, or has become an element. */
const WIRE = '<img src=https://example.org/wire.gif onerror="window.__pwned=1">';
const ATTACKS = [...MARKUP, ...TURNED, ...UNSEEN].map((attack) => `${attack} ${WIRE} End`);
const TITLE = ATTACKS.join(' ').replace(/\s+/g, ' ');
const PAPER = 'math/0601001';
/** Of papers that come with the extension, none of which is attacked. */
const BUNDLED_MONTH = '2012';

let world: World;
let options: Page;
let before: unknown;
const dialogs: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  world.puppeteer.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => null);
    page?.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  options = await openOptions(world, '#data');
  await waitForText(options, '#data', /206 papers/);
  before = await stored(options, BUNDLED_MONTH);
});
afterAll(() => world.close());

const status = () => options.$eval('#import-status', (element) => element.textContent ?? '');

/** A Hot Papers digest of a paper that attacks with everything it says. */
function hostileDigest(): string {
  const abstract = `Made up in place of the abstract. ${ATTACKS.slice(0, 20).join(' ')}`;
  const tweets = ATTACKS.slice(0, 20).map(
    (attack, index) =>
      `<blockquote class="twitter-tweet"><p lang="${WIRE}" dir="ltr">${attack.replaceAll('<', '&lt;')} ${attack}</p>&mdash; ${attack} (@ada) <a href="https://twitter.com/ada/status/136650000000000${1000 + index}">March 4, 2021</a></blockquote>`,
  );
  const [head = '', ...rest] = hotPapers('2021-03-04', [{ id: PAPER, title: TITLE }]).split(
    'Made up in place of the abstract.',
  );
  return [
    head.replace('Ada Example', ATTACKS.slice(0, 20).join(', ').replaceAll('\n', ' ')),
    `${abstract.replaceAll('\n', ' ')}\n\n${tweets.join('\n')}`,
    ...rest,
  ]
    .join('')
    .replaceAll('\0', ''); // A file with this character is not text.
}

/** The parts of a page, and of the extension's additions to it, that must not come from text: elements, addresses, signs that turn text. */
async function breaches(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const isOurs = location.protocol.endsWith('extension:');
    const ours = isOurs
      ? [document.documentElement]
      : [...document.querySelectorAll('[id^="hot-papers"], .hot-papers-badge')];
    const roots = ours.flatMap((one) => [one, one.shadowRoot ?? one]);
    const found = roots.flatMap((root) => [
      ...[
        ...root.querySelectorAll(
          'img, iframe, object, embed, video, audio, form[action], base, math',
        ),
      ],
      ...[...root.querySelectorAll('script')].filter(
        ({ src }) => !isOurs || !src.startsWith(location.origin),
      ),
      ...[...root.querySelectorAll('a')].filter(
        ({ protocol }) => protocol !== 'https:' && protocol !== location.protocol,
      ),
    ]);
    const text = roots.map(({ textContent }) => textContent).join(' ');
    const turned = text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? [];
    const ran = '__pwned' in window ? ['a script ran'] : [];
    return [...ran, ...turned, ...found.map((element) => element.outerHTML.slice(0, 200))];
  });
}

describe('a hostile digest', () => {
  test('is text in the report', async () => {
    const names = FILE_NAMES.map((name) => name.replaceAll('/', '_'));
    await choose(options, Object.fromEntries(names.map((name) => [name, `Hello ${WIRE}`])));
    expect(await breaches(options)).toEqual([]);
    await choose(options, { [`${names[0]}`]: hostileDigest() });
    expect(await status()).toContain('1 file imported. 1 paper found.');
    expect(await breaches(options)).toEqual([]);
  });

  test('is text in a listing, its bar and its panel', async () => {
    const listing = await openListing(world, '/list/hep-th/1999-01');
    await listing.click(`.hot-papers-badge[data-arxiv-id="${PAPER}"] .hot-papers-open`);
    const said = await listing.waitForFunction(() => {
      const panel = document.getElementById('hot-papers-panel')?.shadowRoot?.textContent ?? '';
      return panel.includes('<script>window.__pwned=1</script>') && panel;
    });
    expect(String(await said.jsonValue())).toContain('Made up in place of the abstract.');
    expect(await breaches(listing)).toEqual([]);
    await listing.close();
  });

  test.each([
    'popup.html#day=2021-03-04',
    'hot.html#day=2021-03-04',
    `hot.html#${new URLSearchParams({ q: '__pwned' })}`,
    `hot.html#${new URLSearchParams({ q: WIRE, day: '__proto__', week: '<script>' })}`,
  ])('is text in %s', async (path) => {
    const page = await world.extensionPage(path);
    await page.waitForFunction(() => (document.body.textContent ?? '').length > 100);
    await page.$$eval('button[aria-expanded="false"]', (buttons) => {
      for (const button of buttons) button.click();
    });
    expect(await breaches(page)).toEqual([]);
    await page.close();
  });
});

describe('a hostile service', () => {
  test('is text everywhere', async () => {
    world.internet.onJson('huggingface.co', () =>
      ATTACKS.map((attack, index) => ({
        paper: {
          ...{ id: idOfToday(100 + index), title: attack, summary: attack },
          // Where no vote at all can be read, the service counts as changed.
          upvotes: index === 0 ? 3 : 1e308,
          ...{ authors: [{ name: attack }], githubRepo: 'https://constructor/a', ['__proto__']: 1 },
        },
        numComments: index % 2 === 0 ? -0 : index,
        submittedBy: { fullname: attack, name: attack },
      })),
    );
    world.internet.onJson('hn.algolia.com', ({ searchParams }) => ({
      hits: ATTACKS.map((attack, index) => ({
        ...{ objectID: String(index), url: `https://arxiv.org/abs/${idOfToday(100 + index)}` },
        ...{ title: attack, author: attack, points: index, num_comments: '1e9' },
        created_at_i: Number(/\d+/.exec(searchParams.get('numericFilters') ?? '')?.[0]) + 1,
      })).concat([{ url: 'https://__proto__/abs/1' } as never]),
    }));
    const sources = await openSources(world);
    await refreshSource(sources, 'hugging-face');
    await refreshSource(sources, 'hacker-news');
    await waitForStatus(sources, 'hugging-face', 'ok');
    await waitForStatus(sources, 'hacker-news', 'ok');
    expect(await breaches(sources)).toEqual([]);
    const page = await world.extensionPage(`hot.html#day=${utcDay()}`);
    await page.waitForSelector('li[data-arxiv-id]');
    expect(await breaches(page)).toEqual([]);
    await page.close();
    await sources.close();
  });

  test('that sends a bomb is told to be too large', async () => {
    // 400 MB of spaces, of which 10 MB may come out.
    const bomb = gzipSync(Buffer.alloc(400_000_000, ' '));
    world.internet.on('huggingface.co', (_, response) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      response.writeHead(200, { ...headers, 'access-control-allow-origin': '*' }).end(bomb);
    });
    const sources = await openSources(world);
    await refreshSource(sources, 'hugging-face');
    const { status: found, words } = await sourceLine(sources, 'hugging-face');
    expect(found).toBe('changed');
    expect(words).toMatch(/10/);
    await sources.close();
  });
});

test('a compressed file is refused', async () => {
  await options.bringToFront();
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  await choose(options, {
    'digest.json.gz': bomb,
    'digest.zip': Buffer.from('PK\u0003\u0004\0\0'),
  });
  expect(await status()).toMatch(/digest\.json\.gz.*isn’t a text file/s);
  expect(await status()).toMatch(/digest\.zip.*isn’t a text file/s);
});

test('a digest of a million entries is refused while the page answers', async () => {
  await options.bringToFront();
  const many = `[${'{"paper":{"id":"2101.00001"}},'.repeat(1_000_000)}{"paper":null}]`;
  const told = choose(options, { 'many.json': many });
  const asked = performance.now();
  await options.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(performance.now() - asked).toBeLessThan(10_000);
  await told;
  expect(await status()).toMatch(/many\.json.*more than [\d,]+ characters/s);
});

test('what was there before is there still', async () => {
  expect(before).toContain('hot-papers');
  expect(await stored(options, BUNDLED_MONTH)).toEqual(before);
});

test('nothing ran, and nobody was asked who should not be', async () => {
  expect(dialogs).toEqual([]);
  expect(world.internet.requestsTo('example.org')).toEqual([]);
  const hosts = new Set(world.internet.requests.map(({ url }) => new URL(url).hostname));
  for (const host of hosts)
    expect(host).toMatch(/(?:^|\.)arxiv\.org$|^huggingface\.co$|^hn\.algolia\.com$/);
  expect(await world.errors()).toEqual([]);
});
