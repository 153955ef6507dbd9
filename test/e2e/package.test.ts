import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { OUT } from '../../scripts/extension.ts';
import { unzipInto, zipFolder } from '../../scripts/zip.ts';
import { openWorld, type World } from './harness/index.ts';

/** What a store hands out: packed as `npm run package` packs it, and unpacked again. */
let folder: string;
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hot-papers-package-'));
  const browser = inject('engine') === 'chromium' ? 'chrome' : 'firefox';
  await unzipInto(join(folder, browser), await zipFolder(join(OUT, browser)));
  const manifest = JSON.parse(await readFile(join(folder, browser, 'manifest.json'), 'utf8'));
  expect(manifest.manifest_version).toBe(3);
  world = await openWorld({ out: folder });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

test('a listing has badges and its bar', async () => {
  const page = await world.listing('/list/cs.CV/new');
  await page.waitForSelector('.hot-papers-badge');
  await page.waitForFunction(() =>
    document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('output'),
  );
});

test('the popup lists papers', async () => {
  const page = await world.extensionPage('popup.html');
  await page.waitForSelector('[data-arxiv-id]');
  expect((await page.$$('[data-arxiv-id]')).length).toBeGreaterThan(1);
});

test('the options show categories', async () => {
  const page = await world.extensionPage('options.html');
  await page.waitForSelector('input[name="category"][value="cs.CV"]');
});

test('no error in any page or in the background', async () => {
  expect(await world.errors()).toEqual([]);
});
