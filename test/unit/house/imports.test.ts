import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { importsOf, read, type SourceFile, sourceFiles } from './files.ts';

/**
 * Imports run one way. For each part of `src`, what it may import: other parts (a folder, or a file at the top)
 * and packages. Types that are gone after compilation may come from anywhere but the parts above.
 */
const MAY_IMPORT: Record<string, { parts: string[]; packages: string[] }> = {
  core: { parts: [], packages: ['valibot'] },
  shared: { parts: ['core'], packages: ['valibot'] },
  sources: { parts: ['core', 'shared'], packages: ['@rgrove/parse-xml'] },
  // The job that writes a feed runs in Node. Its site shows papers as the list page does.
  feed: {
    parts: ['core', 'shared', 'sources', 'ui', 'popup'],
    packages: [
      ...builtinModules.map((name) => `node:${name}`),
      'ws',
      '@rgrove/parse-xml',
      'preact',
      'preact-render-to-string',
      'valibot',
    ],
  },
  store: { parts: ['core', 'shared'], packages: ['idb'] },
  background: {
    parts: ['core', 'shared', 'sources', 'store', 'messaging', 'browser'],
    packages: ['valibot'],
  },
  // What is loaded when a text has TeX.
  math: { parts: ['core', 'shared'], packages: [] },
  content: { parts: ['core', 'shared', 'messaging'], packages: [] },
  ui: { parts: ['core', 'shared', 'messaging', 'browser'], packages: ['preact', '/math.js'] },
  popup: { parts: ['core', 'shared', 'messaging', 'ui', 'browser'], packages: ['preact'] },
  // The sources describe themselves there, and the preview is made of real badges.
  options: {
    parts: ['core', 'shared', 'messaging', 'ui', 'browser', 'sources', 'content'],
    packages: ['preact'],
  },
  messaging: { parts: ['core', 'shared', 'browser'], packages: [] },
  browser: { parts: [], packages: ['webextension-polyfill'] },
  types: { parts: [], packages: [] },
};

const FILES = sourceFiles('src');
const BY_PATH = new Map(FILES.map((file) => [file.path, file]));

const partOf = (path: string): string => path.split('/')[1]?.replace(/(?:\.d)?\.tsx?$/, '') ?? '';
const packageOf = (specifier: string): string =>
  /^(?:node:.*|@[^/]+\/[^/]+|\/.*|[^/]+)/.exec(specifier)?.[0] ?? '';

/** What a file must not import, as "file → target". */
function forbiddenImports(file: SourceFile): string[] {
  const part = partOf(file.path);
  const allowed = MAY_IMPORT[part];
  if (allowed === undefined) return [`${file.path}: no rule for ${part}`];
  return importsOf(file)
    .filter(({ to, isType }) => {
      if (!to.startsWith('src/')) return !isType && !allowed.packages.includes(packageOf(to));
      return partOf(to) !== part && !allowed.parts.includes(partOf(to));
    })
    .map(({ to }) => `${file.path} → ${to}`);
}

/** Every file and package that runs with `entry`. */
function reachableFrom(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const file = BY_PATH.get(entry);
  if (file === undefined) return found;
  for (const { to, isType } of importsOf(file)) if (!isType) reachableFrom(to, found);
  return found;
}

test('there are files to look at', () => {
  expect(FILES.length).toBeGreaterThan(50);
});

test('every import runs the one way', () => {
  expect(FILES.flatMap(forbiddenImports)).toEqual([]);
});

test('the picture of the architecture has an arrow for each of them', () => {
  const [, picture = ''] = /^```mermaid\n(.*?)^```/ms.exec(read('docs/architecture.md')) ?? [];
  const drawn = [...picture.matchAll(/^ *(\w+) --> (\w+)$/gm)].map(
    ([, from, to]) => `${from} → ${to}`,
  );
  const real = FILES.flatMap((file) =>
    importsOf(file).map(({ to }) => [partOf(file.path), partOf(to)] as const),
  )
    .filter(([from, to]) => to in MAY_IMPORT && to !== from && to !== 'browser')
    .filter(([from, to]) => to !== 'core' || from === 'shared')
    .map(([from, to]) => `${from} → ${to}`);
  expect(drawn.sort()).toEqual([...new Set(real)].sort());
});

describe('what a page must not load', () => {
  test.each(['badge', 'listing', 'panel', 'follow'])(
    '%s: no polyfill, no preact, no database',
    (name) => {
      const reached = [...reachableFrom(`src/content/${name}/index.ts`)];
      expect(reached.length).toBeGreaterThan(1);
      expect(reached.filter((path) => !path.startsWith('src/'))).toEqual([]);
      expect(
        reached.filter((path) => path === 'src/browser.ts' || /^src\/store\//.test(path)),
      ).toEqual([]);
    },
  );

  test.each(['content/badge/index.ts', 'content/listing/index.ts', 'popup/index.tsx'])(
    '%s: nothing that reads TeX',
    (name) => {
      const reached = [...reachableFrom(`src/${name}`)];
      expect(reached.length).toBeGreaterThan(1);
      const readers = reached.filter((path) => /^src\/(?:core\/text\/tex|math)\//.test(path));
      expect(readers.filter((path) => path !== 'src/core/text/tex/has-tex.ts')).toEqual([]);
    },
  );

  test('the job that writes a feed: no browser', () => {
    const reached = [...reachableFrom('src/feed/run.ts')];
    expect(reached).toContain('src/popup/counts.tsx');
    expect(reached).not.toContain('src/browser.ts');
  });

  test.each(['popup/index', 'options/index'])('%s: no database', (name) => {
    const reached = [...reachableFrom(`src/${name}.tsx`)];
    expect(reached.length).toBeGreaterThan(1);
    expect(reached.filter((path) => path === 'idb' || path.startsWith('src/store/'))).toEqual([]);
  });
});
