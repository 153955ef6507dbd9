import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openWorld, type World } from '../test/e2e/harness/index.ts';
import { buildIn } from '../test/e2e/language-tools.ts';
import { openListing, openPanel } from '../test/e2e/listing-tools.ts';
import { buildExtensions, ROOT } from './extension.ts';
import { languages } from './locales.ts';
import { PSEUDO_LANGUAGES } from './pseudo.ts';
import { sampleListing } from './sample.ts';

/** Pictures of every page in every language and pseudo-language, at several widths: to look at, not to keep. */
const FOLDER = join(ROOT, 'demo/screens');
const WIDTHS = [375, 768, 900, 1280];
const HEIGHT = 800;
const POPUP = { width: 400, height: 600 };
const LISTING = '/list/cs.CV/new';
const PAPER = '2102.06171';
const PAGES = { hot: '[data-arxiv-id]', options: '.st[data-status]', welcome: 'h1' };

async function save(page: Page, name: string, wholePage = false): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 300 });
  await page.evaluate(
    'Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))',
  );
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, fullPage: wholePage });
  console.log(relative(ROOT, path));
}

async function extensionPages(world: World, language: string): Promise<void> {
  for (const [name, content] of Object.entries({ ...PAGES, popup: '[data-arxiv-id]' })) {
    const page = await world.extensionPage(`${name}.html`, POPUP);
    await page.waitForSelector(content);
    if (name === 'popup') await save(page, `${language}-popup`);
    for (const width of name === 'popup' ? [] : WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      await save(page, `${language}-${name}-${width}`, true);
    }
    await page.close();
  }
}

async function listing(world: World, language: string): Promise<void> {
  world.internet.arxiv.serve(LISTING, sampleListing('light'));
  for (const width of WIDTHS) {
    const page = await openListing(world, LISTING, { width, height: HEIGHT });
    await save(page, `${language}-bar-${width}`);
    await openPanel(page, PAPER);
    await save(page, `${language}-panel-${width}`);
    await page.close();
  }
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const engine = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
await buildExtensions();
await mkdir(FOLDER, { recursive: true });
const all = [...(await languages(ROOT)), ...PSEUDO_LANGUAGES];
for (const language of named.length > 0 ? named : all) {
  const out = await buildIn(language);
  const world = await openWorld({ engine, out });
  try {
    await extensionPages(world, language);
    await listing(world, language);
  } finally {
    await world.close();
    await rm(out, { recursive: true, force: true });
  }
}
