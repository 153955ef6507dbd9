import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hotPapers } from './digest-text.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import {
  choose,
  choosePaths,
  IMPORT_DONE,
  importStatus,
  openOptions,
  stored,
  waitForText,
} from './options-tools.ts';

const DIGEST = '2021-03-04---Hot-Papers.md';
const digest = hotPapers('2021-03-04');

const REFERENCE = join(import.meta.dirname, '../../../shared/digests/reference');
const ARCHIVE = join(import.meta.dirname, '../../../shared/digests/archive');
const hasReference = existsSync(REFERENCE);

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world, '#data');
  await waitForText(page, '#data', /206 papers/);
});
afterAll(() => world.close());

const status = () => importStatus(page);
const badgeOf = (id: string) => `.hot-papers-badge[data-arxiv-id="${id}"]`;

/** Imports files, and says what the page tells of them. */
async function told(files: Record<string, string | Buffer>): Promise<string> {
  await choose(page, files);
  return await status();
}

describe('a digest', () => {
  test('brings badges to an open listing, and is told', async () => {
    const listing = await world.listing('/list/hep-th/1999-01');
    expect(await listing.$('.hot-papers-badge')).toBeNull();
    await page.bringToFront();
    const said = await told({ [DIGEST]: digest });
    expect(said).toContain('1 file imported. 3 papers found.');
    expect(said).toContain(DIGEST);
    expect(said).toContain('Thu, Mar 4, 2021');
    await listing.bringToFront();
    await listing.waitForSelector(badgeOf('math/0601001'));
    expect(await listing.$$eval('.hot-papers-badge', (badges) => badges.length)).toBe(1);
    await listing.close();
    await page.bringToFront();
    await waitForText(page, '#data', /209 papers/);
  });

  test('is the same a second time', async () => {
    expect(await told({ [DIGEST]: digest })).toContain('It was already imported.');
    await waitForText(page, '#data', /209 papers/);
  });

  test('can be dropped anywhere on the page', async () => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.md'));
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('h1')?.dispatchEvent(over);
      if (!over.defaultPrevented) throw new Error('the browser would open the file');
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('h1')?.dispatchEvent(drop);
    }, digest);
    await waitForText(page, '#import-status', /dropped\.md: Hot Papers, .*: 3 papers\./);
    expect(await page.$('body[data-dropping]')).toBeNull();
  });

  test('of an empty list is read as such', async () => {
    const empty = digest.slice(0, digest.indexOf('# 1.'));
    expect(
      await told({ '2021-03-05---Hot-Papers.md': empty.replaceAll('03-04', '03-05') }),
    ).toMatch(/0 papers/);
  });

  test('in another encoding is read, and said', async () => {
    const said = await told({ 'utf16.md': Buffer.from(`\ufeff${digest}`, 'utf16le') });
    expect(said).toContain('encoded as UTF-16');
    expect(said).toContain('3 papers');
  });
});

test('several at once, and more while it goes on, are read one after the other', async () => {
  const many = Array.from({ length: 24 }, (_, index) => {
    const day = `2021-05-${String(index + 1).padStart(2, '0')}`;
    return [`${day}---Hot-Papers.md`, hotPapers(day)] as const;
  });
  await page.evaluate(
    (files) => {
      const input = document.querySelector<HTMLInputElement>('#import-files');
      for (const part of [files.slice(0, 20), files.slice(20)]) {
        const transfer = new DataTransfer();
        for (const [name, text] of part) transfer.items.add(new File([text], name));
        if (input) input.files = transfer.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    many.map(([name, text]) => [name, text] as [string, string]),
  );
  await waitForText(page, '#import-status', /of 24 files done|24 files imported/);
  await page.waitForSelector(IMPORT_DONE);
  await waitForText(page, '#import-status', /24 files imported\. 72 papers/);
  await waitForText(page, '#data', /31 daily lists/);
});

describe('a file that is refused', () => {
  const markup = hotPapers('2021-03-04', [
    { title: '<img src=x onerror="document.title=1"><script>alert(1)</script>' },
  ]);
  const cases: [name: string, content: string | Buffer, words: RegExp][] = [
    ['notes.md', 'Milk, bread, and a paper.', /format of this file isn’t known/],
    ['empty.md', '', /file is empty/],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), /isn’t a text file/],
    ['page.md', '<!doctype html><html><body>Sign in</body></html>', /web page/],
    ['no-such-day.md', hotPapers('2021-02-30'), /2021-02-30/],
    ['future.md', hotPapers('2099-03-04'), /in the future/],
    ['half.json', '{"hits": [', /incomplete|format of this file isn’t known/],
  ];

  test.each(cases)(
    '%s: named, with what to do, and nothing else changes',
    async (name, content, words) => {
      const before = await stored(page, '2103');
      const said = await told({ [name]: content });
      expect(said).toContain(name);
      expect(said).toMatch(words);
      expect(said).toContain('The file wasn’t imported.');
      expect(await stored(page, '2103')).toEqual(before);
    },
  );

  test('for its 50 MB, without freezing the page', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, '# 1. Paper\n');
    expect(await told({ 'large.md': large })).toMatch(/large\.md.*50 MB.*limit is 32/);
  });

  test('does not keep the others from being read', async () => {
    const said = await told({ 'bad.md': 'nothing', [DIGEST]: digest });
    expect(said).toMatch(/1 file imported\. 3 papers.*1 file couldn’t be imported/);
  });

  test('markup in it is text, in the report and on a listing', async () => {
    await told({ 'markup.md': markup });
    expect(await page.title()).toContain('Hot Papers');
    expect(await page.$('#import-status img, #import-status script')).toBeNull();
  });
});

test('odd places are told by file and line', async () => {
  const odd = hotPapers('2021-03-04', [{ retweets: -5 }, { favorites: '99999999999999' }]);
  const said = await told({ 'odd.md': odd });
  expect(said).toMatch(/odd\.md, line 11: .*“-5”/);
  expect(said).toMatch(/odd\.md, line 26: .*99999999999999/);
});

test('a digest that is cut in the middle says so', async () => {
  const said = await told({ 'cut.md': digest.slice(0, digest.indexOf('- retweets: 7')) });
  expect(said).toMatch(/cut\.md, line 22: .*“Curves Nobody Drew” has no link to a paper/);
});

test('axe finds nothing in a report', async () => {
  await told({ 'notes.md': 'nothing', [DIGEST]: digest });
  expect(await violations(page)).toEqual([]);
});

describe.skipIf(!hasReference)('the reference digests (skipped without ../shared)', () => {
  test('are all read', async () => {
    const paths = readdirSync(REFERENCE).map((name) => join(REFERENCE, name));
    await choosePaths(page, paths);
    await waitForText(page, '#import-status', /5 files imported/);
    for (const path of paths) expect(await status()).toContain(path.split('/').at(-1));
  });

  test('and the archive beside them, 45 files at once', async () => {
    const paths = readdirSync(ARCHIVE).map((name) => join(ARCHIVE, name));
    await choosePaths(page, paths);
    await waitForText(page, '#import-status', new RegExp(`${paths.length} files imported`));
  });
});

test('nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
