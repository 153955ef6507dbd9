import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../../scripts/bundle.ts';
import { SIGN_PATHS } from '../../../src/core/counts.ts';
import { ROOT } from './files.ts';

let out: string;
const files = new Map<string, string>();

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'hot-papers-bundle-'));
  await bundle(ROOT, out);
  for (const name of await readdir(out)) {
    files.set(name, await readFile(join(out, name), 'utf8'));
  }
}, 30_000);
afterAll(() => rm(out, { recursive: true, force: true }));

const textOf = (name: string): string => files.get(name) ?? '';

/** Every listing waits for it before its first badge. */
const MOST_BYTES_BEFORE_BADGES = 5 * 1024;

test('the script before the first badge is small', () => {
  expect(gzipSync(textOf('badge.js')).length).toBeLessThanOrEqual(MOST_BYTES_BEFORE_BADGES);
});

test('nothing in the package can turn a string into markup', () => {
  const unsafe = /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\(/;
  expect([...files].filter(([, text]) => unsafe.test(text)).map(([name]) => name)).toEqual([]);
  expect(textOf('shared.js').includes('dangerouslySetInnerHTML')).toBe(true);
});

test('a sign of every count is drawn in badges as in lists', () => {
  for (const [name, path] of Object.entries(SIGN_PATHS)) {
    expect(textOf('badge.css')).toContain(`[data-i=${name}]{clip-path:path("${path}")}`);
    expect(textOf('panel.js')).toContain(path);
    expect(textOf('shared.js')).toContain(path);
  }
});

test('pages load what they share once, and their own scripts have none of it', () => {
  expect(textOf('popup.js')).toContain('"./shared.js"');
  expect(textOf('options.js')).toContain('"./shared.js"');
  for (const name of ['popup.js', 'options.js']) expect(textOf(name)).not.toContain('__html');
});

test('style sheets of shadow roots are in the script, minified', () => {
  expect(/\.panel\{position:fixed;/.test(textOf('panel.js'))).toBe(true);
  expect(files.has('panel.css')).toBe(false);
});

test('nothing in the package names another script, and no style sheet another address', () => {
  const remote = /import\(\s*["'`]https?:|importScripts\(|@import|url\(\s*["']?(?:https?:)?\/\//;
  expect([...files].filter(([, text]) => remote.test(text)).map(([name]) => name)).toEqual([]);
});

test('every file that the manifest and the pages name is there', async () => {
  const manifest = await readFile(join(ROOT, 'manifest.json'), 'utf8');
  const pages = ['popup', 'options', 'hot', 'welcome'];
  const html = await Promise.all(
    pages.map((page) => readFile(join(ROOT, `assets/${page}.html`), 'utf8')),
  );
  const named = [manifest, ...html].flatMap((text) => text.match(/\b\w+\.(?:js|css)\b/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect([...new Set(named)].filter((name) => !files.has(name))).toEqual([]);
});
