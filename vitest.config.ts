import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/** Style sheets as strings, as the build makes them. */
const asText: Plugin = {
  name: 'as-text',
  enforce: 'pre',
  resolveId(source, importer) {
    const [, path] = /^(\..*\.css\?text)$/.exec(source) ?? [];
    if (path === undefined || importer === undefined) return null;
    return `\0text:${resolve(dirname(importer), path.replace('?text', ''))}.js`;
  },
  async load(id) {
    const [, path] = /^\0text:(.*)\.js$/.exec(id) ?? [];
    if (path === undefined) return null;
    return `export default ${JSON.stringify(await readFile(path, 'utf8'))};`;
  },
};

/** The script of mathematics, which pages load by its name in the package. */
const mathematics: Plugin = {
  name: 'mathematics',
  enforce: 'pre',
  resolveId: (source) => (source === '/math.js' ? resolve('src/math/index.ts') : null),
};

export const plugins = [asText, mathematics];
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

/** Each e2e test runs in both browsers; a file has a browser of its own. */
const endToEnd = (engine: 'chromium' | 'firefox') => ({
  plugins,
  test: {
    name: engine,
    include: ['test/e2e/**/*.test.ts'],
    provide: { engine },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What a page does at once on an idle computer takes seconds on a busy one.
    expect: { poll: { timeout: 30_000 } },
    sequence: { groupOrder: 1 },
    maxWorkers: 2,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/tools/slowest.ts'],
    projects: [
      {
        plugins,
        oxc,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // Texts contain local days and times. Tests of time zones set their own.
          env: { TZ: 'UTC' },
        },
      },
      {
        plugins,
        oxc,
        test: { name: 'store', include: ['test/store/**/*.test.ts'], testTimeout: 60_000 },
      },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 120_000 } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
