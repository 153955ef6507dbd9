import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressProblem, hostPattern } from '../src/sources/address.ts';
import { feedAddress } from '../src/sources/feed.ts';
import { bundle } from './bundle.ts';
import { drawIcons } from './icons.ts';
import { bundledPackages, licenseTexts } from './licenses.ts';
import { isOfExtension, languages, readLocale } from './locales.ts';
import { BROWSERS, type BrowserName, manifestFor, withHosts } from './manifest.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['popup', 'options', 'hot', 'welcome'];

/** Where the unpacked extensions are built: `chrome/` and `firefox/` in it. */
export const OUT = process.env.OUT ?? join(ROOT, 'dist');

/**
 * Builds the unpacked extension of every browser. They differ in the manifest only.
 * @param feed the address of the feed that new installations use; empty for none
 */
export async function buildExtensions(out = OUT, feed?: string): Promise<void> {
  const builtIn = soundFeed(feed ?? (await packageFacts()).feed);
  const [first, ...others] = BROWSERS.map((browser) => join(out, browser));
  if (first === undefined) return;
  for (const folder of [first, ...others]) await rm(folder, { recursive: true, force: true });
  await mkdir(first, { recursive: true });
  const packages = bundledPackages(await bundle(ROOT, first, builtIn));
  await writeFile(join(first, 'licenses.txt'), await licenseTexts(ROOT, packages));
  await copyAssets(first);
  for (const other of others) await cp(first, other, { recursive: true });
  for (const browser of BROWSERS) await writeManifest(out, browser, builtIn);
}

/** What package.json says of the extension. */
export async function packageFacts(): Promise<{ version: string; feed: string }> {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
}

/** @throws where no extension could ask the feed */
function soundFeed(feed: string): string {
  const address = feedAddress(feed);
  if (address !== '' && addressProblem(address) !== null) {
    throw new Error(`package.json: “feed” is the https address of a feed, not “${feed}”.`);
  }
  return address;
}

async function writeManifest(out: string, browser: BrowserName, feed: string): Promise<void> {
  const source = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  const { version } = await packageFacts();
  const hosts = feed === '' ? [] : [hostPattern(feed)];
  const manifest = { ...withHosts(manifestFor(browser, source), hosts), version };
  await writeFile(join(out, browser, 'manifest.json'), JSON.stringify(manifest, null, 2));
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
    const bare = messages
      .filter(([key]) => isOfExtension(key))
      .map(([key, { message }]) => [key, { message }]);
    await writeFile(join(folder, 'messages.json'), JSON.stringify(Object.fromEntries(bare)));
  }
}
