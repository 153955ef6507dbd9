import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { choosePaths, IMPORT_DONE, importStatus } from '../../../test/e2e/options-tools.ts';

/** Resolves when no long job is under way. */
export async function jobEnded(page: Page): Promise<void> {
  const isOver = () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      const items = await (browser ?? chrome)?.storage.local.get('job');
      return items?.job === undefined;
    });
  while (!(await isOver())) await sleep(250);
}

interface Extension {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

/** Restores a backup by the options page. */
export async function restoreYears(page: Page, path: string): Promise<void> {
  await choosePaths(page, [path]);
  // Each question is a short one: a browser that is asked to wait for hours is taken for a dead one.
  while ((await page.$(IMPORT_DONE)) === null) await sleep(500);
  const status = await importStatus(page);
  if (!status.includes('restored')) throw new Error(status);
}

/** Exports everything. @returns megabytes of the file */
export async function exportAll(page: Page): Promise<number> {
  await page.evaluate(() => {
    const caught = globalThis as unknown as { size?: number };
    delete caught.size;
    URL.createObjectURL = (made) => {
      caught.size = (made as Blob).size;
      return '#data';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await page.click('#export-data');
  while (!(await page.evaluate(() => 'size' in globalThis))) await sleep(500);
  return (await page.evaluate(() => (globalThis as unknown as { size: number }).size)) / 1e6;
}
