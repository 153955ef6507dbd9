import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page, Viewport } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import type { World } from './harness/index.ts';

/** The options page with its switches and what the background said of the data. */
export async function openOptions(world: World, hash = '', viewport?: Viewport): Promise<Page> {
  const page = await world.extensionPage(`options.html${hash}`, viewport);
  await page.waitForSelector('input[name="category"]');
  return page;
}

/** What lies under a key of a storage area. */
export async function stored(page: Page, key: string, area = 'local'): Promise<unknown> {
  return await page.evaluate(
    async (asked, name) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      interface Api {
        storage: Record<string, { get(key: string): Promise<Record<string, unknown>> }>;
      }
      const items = await (browser ?? chrome)?.storage[name]?.get(asked);
      return items?.[asked];
    },
    key,
    area,
  );
}

export async function store(page: Page, items: object, area = 'local'): Promise<void> {
  await page.evaluate(
    async (wanted, name) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      interface Api {
        storage: Record<string, { set(items: object): Promise<void> }>;
      }
      await (browser ?? chrome)?.storage[name]?.set(wanted);
    },
    items,
    area,
  );
}

/** Waits until the settings hold these values; what is not stored has its default. */
export async function expectSettings(page: Page, wanted: Partial<Settings>): Promise<void> {
  await expect
    .poll(async () => {
      const settings = { ...DEFAULTS, ...((await stored(page, 'settings')) as object) };
      return Object.fromEntries(
        Object.keys(wanted).map((name) => [name, settings[name as keyof Settings]]),
      );
    })
    .toEqual(wanted);
}

export async function isChecked(page: Page, selector: string): Promise<boolean> {
  return await page.$eval(selector, (input) => (input as HTMLInputElement).checked);
}

/** The text of the matching elements, as soon as it contains the wanted one. */
export async function waitForText(
  page: Page,
  selector: string,
  wanted: RegExp | string,
): Promise<string> {
  const text = () => page.$$eval(selector, (all) => all.map((one) => one.textContent).join(' '));
  return await vi.waitFor(
    async () => {
      const found = await text();
      expect(found).toMatch(wanted);
      return found;
    },
    { timeout: 20_000, interval: 50 },
  );
}

/** Chooses files in the options page. Contents become files of these names; paths are taken as they are. */
export async function choose(
  page: Page,
  files: Record<string, string | Buffer>,
  field = '#import-files',
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hot-papers-files-'));
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await choosePaths(page, paths, field);
  await page.waitForSelector(IMPORT_DONE, { timeout: 60_000 });
  await rm(folder, { recursive: true });
}

export async function choosePaths(
  page: Page,
  paths: readonly string[],
  field = '#import-files',
): Promise<void> {
  const input = (await page.waitForSelector(field)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** What the options page says of the last import. */
export function importStatus(page: Page): Promise<string> {
  return page.$eval('#import-status', (element) => element.textContent ?? '');
}

export const IMPORT_DONE = '#import-status > div:not([data-running])';

/** As if the system were light or dark, and at once: colors on their way would be measured. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((scheme) => {
    document.documentElement.style.setProperty('--hp-quick', '0s');
    document.documentElement.style.colorScheme = scheme;
  }, theme);
}
