import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openWorld, type World } from '../test/e2e/harness/index.ts';
import { buildExtensions, ROOT } from './extension.ts';
import { smallPng } from './png.ts';
import { sampleListing } from './sample.ts';
import { stage } from './stage.ts';

/** The pictures that stores show: of the running extension, on a sample listing of our own. */
const STORE = join(ROOT, 'docs/store');
const SCREEN = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 600 };
const TILE = { width: 440, height: 280 };
const LISTING = '/list/cs.CV/new';
/** The hottest paper of the listing. */
const PAPER = '2102.06171';

type Theme = 'light' | 'dark';

async function save(name: string, shot: Uint8Array): Promise<void> {
  const png = smallPng(shot);
  await writeFile(join(STORE, 'pictures', `${name}.png`), png);
  console.log(`docs/store/pictures/${name}.png  ${(png.length / 1000).toFixed(1)} kB`);
}

async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function listing(world: World, theme: Theme): Promise<void> {
  world.internet.arxiv.serve(LISTING, sampleListing(theme));
  const page = await world.listing(LISTING, SCREEN);
  await inTheme(page, theme);
  await page.waitForSelector('.hot-papers-badge');
  await page.waitForFunction(
    `document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('output')`,
  );
  await settled(page);
  await save(`listing-${theme}`, await page.screenshot());
  await page.click(`[data-arxiv-id="${PAPER}"] .hot-papers-open`);
  await page.waitForFunction(
    `document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector('.panel')`,
  );
  await settled(page);
  await save(`panel-${theme}`, await page.screenshot());
  await page.close();
}

/** The popup is smaller than what stores want: it stands on a stage of our colors. */
async function popup(world: World, theme: Theme): Promise<void> {
  const page = await world.extensionPage('popup.html', { ...POPUP, deviceScaleFactor: 1 });
  await inTheme(page, theme);
  await page.waitForSelector('[data-arxiv-id]');
  await settled(page);
  const png = await page.screenshot({ encoding: 'base64' });
  await page.setViewport(SCREEN);
  await page.goto('about:blank');
  await page.setContent(await stage(png, theme));
  await save(`popup-${theme}`, await page.screenshot());
  await page.close();
}

async function options(world: World, theme: Theme): Promise<void> {
  const page = await world.extensionPage('options.html', SCREEN);
  await inTheme(page, theme);
  await page.waitForSelector('input[name="category"]');
  await settled(page);
  await save(`options-${theme}`, await page.screenshot());
  await page.close();
}

async function tile(world: World): Promise<void> {
  const page = await world.page('about:blank', TILE);
  const svg = await readFile(join(STORE, 'tile.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await save('tile', await page.screenshot());
  await page.close();
}

/** Nothing moves any more: what slides in has arrived, what came late is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 400 });
  await page.evaluate(
    'Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))',
  );
  await new Promise((done) => setTimeout(done, 400));
}

await buildExtensions();
await mkdir(join(STORE, 'pictures'), { recursive: true });
const world = await openWorld({ engine: 'chromium' });
try {
  for (const theme of ['light', 'dark'] as const) {
    await listing(world, theme);
    await popup(world, theme);
    await options(world, theme);
  }
  await tile(world);
} finally {
  await world.close();
}
