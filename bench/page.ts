import type { Page } from 'puppeteer-core';
import type { World } from '../test/e2e/harness/index.ts';

/**
 * A new tab that runs `watch` before each document. tsx 4 wraps named functions in a call of `__name`
 * (https://github.com/privatenumber/tsx/issues/113), which a page does not have.
 */
export async function watchedPage(world: World, watch?: () => void): Promise<Page> {
  const page = await world.puppeteer.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  if (watch !== undefined) await page.evaluateOnNewDocument(watch);
  await page.bringToFront();
  return page;
}
