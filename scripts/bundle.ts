import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { SIGN_PATHS } from '../src/core/counts.ts';
import { BADGE_COLUMNS, SOURCE_TABLE, type SourceRow } from '../src/core/source-table.ts';

/** Scripts that the browser runs alone, and style sheets that no script imports. */
const SCRIPTS = {
  background: 'src/background/index.ts',
  listing: 'src/content/listing/index.ts',
  panel: 'src/content/panel/index.ts',
  follow: 'src/content/follow/index.ts',
  math: 'src/math/index.ts',
  hot: 'src/popup/page.css',
  welcome: 'src/options/welcome.css',
};

/** The script before the first badge, which gets smaller tables. */
const BADGE = { badge: 'src/content/badge/index.ts' };

/** The scripts of the extension's pages are modules. What they share is one more file, `shared.js`. */
const PAGES = {
  popup: 'src/popup/index.tsx',
  options: 'src/options/index.tsx',
};

/** What is built of `src`: each is a file of its name in the package. */
export const ENTRIES = { ...SCRIPTS, ...BADGE, ...PAGES };

const TARGET = ['chrome123', 'firefox140'];

/** `import css from './panel.css?text'`: the minified style sheet as a string, for a shadow root. */
const cssText: esbuild.Plugin = {
  name: 'css-text',
  setup(build) {
    build.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?text$/, '')),
      namespace: 'css-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'css-text' }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        target: TARGET,
        write: false,
      });
      const contents = outputFiles[0]?.text.trim() ?? '';
      return { contents, loader: 'text', resolveDir: dirname(path) };
    });
  },
};

/** `@import "signs.css"`: the rules that draw the signs of counts in badges, made of their table. */
const signRules: esbuild.Plugin = {
  name: 'sign-rules',
  setup(build) {
    build.onResolve({ filter: /^signs\.css$/ }, ({ path }) => ({ path, namespace: 'sign-rules' }));
    build.onLoad({ filter: /.*/, namespace: 'sign-rules' }, () => ({
      contents: Object.entries(SIGN_PATHS)
        .map(([name, path]) => `.hot-papers-i[data-i="${name}"]{clip-path:path("${path}")}`)
        .join('\n'),
      loader: 'css',
    }));
  },
};

/** The table of sources with the columns that badges need. */
const columnsOfBadges: esbuild.Plugin = {
  name: 'columns-of-badges',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]source-table\.ts$/ }, () => {
      const rows = Object.entries<SourceRow>(SOURCE_TABLE).map(([id, row]) => [
        id,
        Object.fromEntries(BADGE_COLUMNS.map((column) => [column, row[column]])),
      ]);
      const contents = `export const SOURCE_TABLE = ${JSON.stringify(Object.fromEntries(rows))};`;
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Preact's `dangerouslySetInnerHTML`, which no page uses, is the one place of the bundle that turns
 * a string into markup. It is made to write text (preact 11.2.0), so that nothing in the package can.
 */
const preactWithoutMarkup: esbuild.Plugin = {
  name: 'preact-without-markup',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\b(\w+)\.innerHTML=(\w+\.__html)/, '$1.textContent=$2');
      if (contents === source) throw new Error('preact changed: where does it set innerHTML now?');
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Bundles every script and style sheet of the extension into `out`. They are the same in each browser.
 * @param feed the address of the feed that new installations use; empty for none
 * @returns which files went into it
 */
export async function bundle(root: string, out: string, feed = ''): Promise<esbuild.Metafile> {
  const plugins = [cssText, signRules, preactWithoutMarkup];
  const options: esbuild.BuildOptions & { metafile: true } = {
    absWorkingDir: root,
    outdir: out,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: TARGET,
    define: { HOT_PAPERS_FEED: JSON.stringify(feed) },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins,
    // Pages load it when they show a text with TeX.
    external: ['/math.js'],
    // The texts are in `licenses.txt`.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
  const scripts = await esbuild.build({ ...options, entryPoints: SCRIPTS, format: 'iife' });
  const badge = await esbuild.build({
    ...options,
    entryPoints: BADGE,
    format: 'iife',
    plugins: [...plugins, columnsOfBadges],
  });
  const pages = await esbuild.build({
    ...options,
    entryPoints: PAGES,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared',
  });
  const built = [scripts.metafile, badge.metafile, pages.metafile];
  return {
    inputs: Object.assign({}, ...built.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...built.map(({ outputs }) => outputs)),
  };
}
