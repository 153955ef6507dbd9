import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { languages, readLocale } from './locales.ts';
import { type BrowserName, manifestFor } from './manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['popup', 'options', 'hot', 'welcome'];

const ENTRIES = {
  background: 'src/background/index.ts',
  badge: 'src/content/badge/index.ts',
  listing: 'src/content/listing/index.ts',
  panel: 'src/content/panel/index.ts',
  popup: 'src/popup/index.tsx',
  hot: 'src/popup/page.tsx',
  options: 'src/options/index.tsx',
  welcome: 'src/options/welcome.tsx',
};

/** Builds the unpacked extension of one browser into `dist/chrome` or `dist/firefox`. */
async function build(browser: BrowserName): Promise<void> {
  const out = join(process.env.OUT ?? join(ROOT, 'dist'), browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: out,
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['chrome123', 'firefox140'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyAssets(out);
  const source = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const manifest = { ...(manifestFor(browser, source) as object), version };
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

async function copyAssets(out: string): Promise<void> {
  for (const folder of ['icons', 'starter']) {
    await cp(join(ROOT, 'assets', folder), join(out, folder), { recursive: true });
  }
  for (const page of PAGES) await cp(join(ROOT, `assets/${page}.html`), join(out, `${page}.html`));
  for (const language of await languages(ROOT)) {
    const folder = join(out, '_locales', language);
    await mkdir(folder, { recursive: true });
    const messages = await readLocale(ROOT, language);
    await writeFile(join(folder, 'messages.json'), JSON.stringify(messages));
  }
}

const started = performance.now();
for (const browser of ['chrome', 'firefox'] as const) await build(browser);
const files = await readdir(join(ROOT, 'dist/chrome'));
console.log(
  `Built dist/chrome and dist/firefox (${files.length} entries each) in ${Math.round(performance.now() - started)} ms.`,
);
