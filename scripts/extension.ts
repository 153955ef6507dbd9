import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { drawIcons } from './icons.ts';
import { bundledPackages, licenseTexts } from './licenses.ts';
import { languages, readLocale } from './locales.ts';
import { BROWSERS, type BrowserName, manifestFor } from './manifest.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['popup', 'options', 'hot', 'welcome'];

/** Where the unpacked extensions are built: `chrome/` and `firefox/` in it. */
export const OUT = process.env.OUT ?? join(ROOT, 'dist');

/** Builds the unpacked extension of every browser. They differ in the manifest only. */
export async function buildExtensions(): Promise<void> {
  const [first, ...others] = BROWSERS.map((browser) => join(OUT, browser));
  if (first === undefined) return;
  for (const folder of [first, ...others]) await rm(folder, { recursive: true, force: true });
  await mkdir(first, { recursive: true });
  const packages = bundledPackages(await bundle(ROOT, first));
  await writeFile(join(first, 'licenses.txt'), await licenseTexts(ROOT, packages));
  await copyAssets(first);
  for (const other of others) await cp(first, other, { recursive: true });
  for (const browser of BROWSERS) await writeManifest(browser);
}

export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return version;
}

async function writeManifest(browser: BrowserName): Promise<void> {
  const source = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  const manifest = { ...manifestFor(browser, source), version: await packageVersion() };
  await writeFile(join(OUT, browser, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

async function copyAssets(out: string): Promise<void> {
  const assets = join(ROOT, 'assets');
  await drawIcons(join(assets, 'icons'), join(out, 'icons'));
  await cp(join(assets, 'starter'), join(out, 'starter'), { recursive: true });
  for (const page of PAGES) await cp(join(assets, `${page}.html`), join(out, `${page}.html`));
  for (const language of await languages(ROOT)) {
    const folder = join(out, '_locales', language);
    await mkdir(folder, { recursive: true });
    const messages = Object.entries(await readLocale(ROOT, language));
    // Descriptions are for translators.
    const bare = messages.map(([key, { message }]) => [key, { message }]);
    await writeFile(join(folder, 'messages.json'), JSON.stringify(Object.fromEntries(bare)));
  }
}
