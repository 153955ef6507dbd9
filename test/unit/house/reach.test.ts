import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ENTRIES } from '../../../scripts/bundle.ts';
import { importsOf, ROOT, read } from './files.ts';

/** For the compiler alone: it names what no file of TypeScript is. */
const AMBIENT = ['src/types.d.ts'];

const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));

/**
 * What a filenames, as paths from the root of the project: imports and style sheets that it reads, and
 * `@import` and `url()` of style sheets.
 */
function namedBy(path: string): string[] {
  const text = read(path);
  if (/\.tsx?$/.test(path)) {
    const read = [...text.matchAll(/new URL\('([\w./-]+\.css)', import\.meta\.url\)/g)];
    return [
      ...importsOf({ path, text }).map(({ to }) => to),
      ...read.map(([, sheet = '']) => normalize(join(dirname(path), sheet))),
    ];
  }
  if (!path.endsWith('.css')) return [];
  return [...text.matchAll(/@import\s+["'](\.[^"']+)["']|url\(["']?(\.[^"')]+)/g)].map(
    ([, sheet, picture]) => normalize(join(dirname(path), sheet ?? picture ?? '')),
  );
}

function reach(path: string, found: Set<string>): Set<string> {
  if (!path.startsWith('src/') || found.has(path)) return found;
  found.add(path);
  for (const named of namedBy(path)) reach(named, found);
  return found;
}

/** `npm run digest` and `npm run feed` are parts of the product without a browser. */
const COMMANDS = ['scripts/digest.ts', 'scripts/feed.ts'];

const REACHED = new Set(AMBIENT);
for (const entry of [...Object.values(ENTRIES), ...COMMANDS.flatMap(namedBy)])
  reach(entry, REACHED);

test('there is something to reach', () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(REACHED.size).toBeGreaterThan(100);
});

test('every file of src is part of something that is built', () => {
  expect(FILES.filter((path) => !REACHED.has(path)).sort()).toEqual([]);
});

test('every file that src names is there', () => {
  const there = new Set(FILES);
  expect([...REACHED].filter((path) => !there.has(path))).toEqual([]);
});
