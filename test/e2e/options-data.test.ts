import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hotPapers } from './digest-text.ts';
import { violations } from './harness/axe.ts';
import { openWorld, type World } from './harness/index.ts';
import { setLocal } from './listing-tools.ts';
import { choose, importStatus, openOptions, stored, waitForText } from './options-tools.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await openOptions(world, '#data');
  await waitForText(page, '#data', /206 papers/);
});
afterAll(() => world.close());

const status = () => importStatus(page);

/** Presses "Export", and gives back the file that would lie with the downloads. */
async function exported(): Promise<{ name: string; text: string }> {
  await page.evaluate(() => {
    const caught = globalThis as unknown as { exported?: { name: string; blob: Blob } };
    delete caught.exported;
    let blob = new Blob();
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return '#data';
    };
    HTMLAnchorElement.prototype.click = function () {
      caught.exported = { name: this.download, blob };
    };
  });
  await page.click('#export-data');
  await page.waitForFunction(() => 'exported' in globalThis);
  return await page.evaluate(async () => {
    const { exported } = globalThis as unknown as { exported: { name: string; blob: Blob } };
    const plain = exported.blob.stream().pipeThrough(new DecompressionStream('gzip'));
    return { name: exported.name, text: await new Response(plain).text() };
  });
}

describe('a backup', () => {
  let backup = '';

  test('is one compressed JSON file of everything', async () => {
    await choose(page, { '2021-03-04.md': hotPapers('2021-03-04') });
    const { name, text } = await exported();
    expect(name).toMatch(/^hot-papers-\d{4}-\d\d-\d\d\.json\.gz$/);
    expect(JSON.parse(text)).toMatchObject({ format: 'hot-papers-backup' });
    expect(text).toContain('Networks Nobody Trained');
    await waitForText(page, '#data [role="status"]', /in your downloads folder/);
    backup = text;
  });

  test('that is damaged is refused whole, with the line', async () => {
    const papers = await stored(page, '2103');
    await choose(page, { 'damaged.json': backup.replace('Nobody Trained', 'Somebody Trained') });
    expect(await status()).toMatch(/damaged\.json.*is damaged at line \d+/);
    await choose(page, { 'cut.json': backup.slice(0, -40) });
    expect(await status()).toMatch(/cut\.json.*(?:incomplete|damaged)/);
    await choose(page, { 'newer.json': backup.replace('"version":1', '"version":2') });
    expect(await status()).toMatch(/newer\.json.*newer version/);
    expect(await stored(page, '2103')).toEqual(papers);
  });

  test('brings back what was deleted', async () => {
    await page.select('#source-to-delete', 'hot-papers');
    await page.click('#delete-source');
    await page.click('#delete-source');
    await waitForText(page, '#data', /0 with counts/);
    await choose(page, { 'cut.json.gz': gzipSync(backup).subarray(0, 500) });
    expect(await status()).toMatch(/cut\.json\.gz.*cannot be decompressed/);
    await choose(page, { 'backup.json.gz': gzipSync(backup) });
    expect(await status()).toMatch(
      /backup\.json\.gz: Backup restored: 6 daily lists\. 209 papers found\. Saved papers: \d+, with tags: \d+, read: \d+\. Seen papers: \d+\./,
    );
    // The size with its unit stays on one line.
    await waitForText(page, '#data', /209 papers, 37 with counts, .* \d+\u00a0[kM]B/);
    await choose(page, { 'backup.json': backup }, '#restore-backup');
    expect(await status()).toMatch(
      /backup\.json: Backup restored: 6 daily lists\. 209 papers found/,
    );
    expect((await exported()).text.length).toBeGreaterThan(backup.length / 2);
  });
});

describe('deleting', () => {
  test('a source needs a second thought, about the same source', async () => {
    await page.click('#delete-source');
    await waitForText(page, '#delete-source', /Yes, delete Hot Papers/);
    await page.select('#source-to-delete', 'bluesky');
    await waitForText(page, '#delete-source', /^Delete$/);
    await page.click('#delete-source');
    await page.click('#delete-source-not');
    await waitForText(page, '#delete-source', /^Delete$/);
    await waitForText(page, '#data', /209 papers/);
  });

  test('a double click is no second thought', async () => {
    await page.click('#clear-data', { count: 2 });
    await waitForText(page, '#clear-data', /Yes, delete everything/);
    await waitForText(page, '#data', /209 papers/);
    await page.click('#clear-data-not');
  });

  test('everything empties pages that are open, and can be undone', async () => {
    const listing = await world.listing('/list/cs.CV/new');
    await listing.waitForSelector('.hot-papers-badge');
    await page.bringToFront();
    await page.click('#clear-data');
    await page.click('#clear-data');
    await waitForText(page, '#data', /0 papers/);
    await listing.bringToFront();
    await listing.waitForSelector('.hot-papers-badge', { hidden: true });
    await page.bringToFront();
    await page.waitForSelector('#undo-clear');
    expect(await violations(page)).toEqual([]);
    await page.click('#undo-clear');
    await waitForText(page, '#data', /6 daily lists restored/);
    await waitForText(page, '#data', /209 papers, 37 with counts/);
    await listing.bringToFront();
    await listing.waitForSelector('.hot-papers-badge');
    await listing.close();
    await page.bringToFront();
  });

  test('can be undone by a page that was opened later', async () => {
    await page.click('#clear-data');
    await page.click('#clear-data');
    await waitForText(page, '#data', /0 papers/);
    await world.stopWorker();
    const later = await openOptions(world, '#data');
    await later.waitForSelector('#undo-clear');
    await later.click('#undo-clear');
    await waitForText(later, '#data', /209 papers, 37 with counts/);
    await later.close();
    await page.bringToFront();
  });
});

test('what pages read is written again by "Rebuild"', async () => {
  const lines = () => stored(page, '2012');
  await expect.poll(lines).toMatch(/^2012\.05258/m);
  const before = await lines();
  await setLocal(world, { 2012: 'damaged' });
  await page.click('#rebuild-data');
  await waitForText(page, '#data [role="status"]', /Rebuilt/);
  await expect.poll(lines).toEqual(before);
});

test('nothing of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
