import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import { openWorld, type World } from '../test/e2e/harness/index.ts';
import { type Engine, findBrowser } from './browsers.mjs';
import { buildExtensions, ROOT } from './extension.ts';
import { sampleListing } from './sample.ts';

const LISTING = 'https://arxiv.org/list/cs.CV/new';
const DEMO = join(ROOT, 'demo');

function chooseEngine(): Engine {
  const wanted = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  if (findBrowser(wanted) !== null) return wanted;
  const other = wanted === 'chromium' ? 'firefox' : 'chromium';
  console.log(`No ${wanted} found; ${other} is taken.`);
  return other;
}

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function hasInternet(): Promise<boolean> {
  try {
    await fetch(LISTING, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/** A browser to try things in, until its window is closed. */
async function show(engine: Engine): Promise<void> {
  const world = await openWorld({ engine, offline: false, headless: false });
  console.log(`${engine} shows ${LISTING} in a fresh profile. Close its window to end.`);
  const closed = new Promise((resolve) => world.puppeteer.once('disconnected', resolve));
  process.once('SIGINT', () => world.close());
  await Promise.race([world.page(LISTING).catch(() => undefined), closed]);
  await closed;
  await world.close();
}

/** The same without a screen: pictures of a sample listing, of the popup and of the options. */
async function takePictures(engine: Engine): Promise<void> {
  await mkdir(DEMO, { recursive: true });
  const world = await openWorld({ engine });
  world.internet.arxiv.serve(new URL(LISTING).pathname, sampleListing('light'));
  try {
    await pictureListing(world);
    await picture(world, 'popup', { width: 400, height: 600 });
    await picture(world, 'options', { width: 1200, height: 900 });
  } finally {
    const errors = await world.errors();
    if (errors.length > 0) {
      console.error(`The browser reported:\n${errors.join('\n')}`);
      process.exitCode = 1;
    }
    await world.close();
  }
}

async function pictureListing(world: World): Promise<void> {
  const page = await world.page(LISTING);
  await page.waitForSelector('.hot-papers-badge', { timeout: 30_000 });
  const badges = await page.$$eval('span.hot-papers-badge', (found) =>
    found.map(({ dataset: { arxivId, retweets, favorites, heat } }) => {
      return `  ${arxivId}  ${retweets ?? '–'} retweets, ${favorites ?? '–'} favorites, heat ${heat}`;
    }),
  );
  const entries = await page.$$eval('dl#articles > dt', ({ length }) => length);
  console.log(
    `${LISTING} (a sample, on loopback): ${badges.length} of ${entries} entries have a badge`,
  );
  console.log(badges.join('\n'));
  await save(page, 'listing');
}

async function picture(world: World, name: string, viewport: Viewport): Promise<void> {
  const page = await world.extensionPage(`${name}.html`, viewport);
  const content = name === 'popup' ? '[data-arxiv-id]' : 'input[name="category"]';
  await page.waitForSelector(content, { timeout: 30_000 });
  await save(page, name);
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(DEMO, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(`Saved ${relative(ROOT, path)}`);
}

await buildExtensions();
const engine = chooseEngine();
if (hasDisplay() && (await hasInternet())) {
  await show(engine);
} else {
  console.log(`Without a display or the internet: ${engine} runs headless on a sample listing.`);
  await takePictures(engine);
}
