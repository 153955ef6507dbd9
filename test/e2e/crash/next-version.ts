import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NEXT = fileURLToPath(new URL('next-migrations.ts', import.meta.url));

/** The history of the schema with a step that no release has. */
const oneMoreStep: esbuild.Plugin = {
  name: 'one-more-step',
  setup(build) {
    build.onResolve({ filter: /\/migrations\.ts$/ }, ({ importer }) =>
      importer === NEXT ? null : { path: NEXT },
    );
  },
};

/** Makes the extension of a folder one version newer, with one more step of the schema. */
export async function buildNextVersion(out: string): Promise<void> {
  for (const browser of ['chrome', 'firefox']) {
    const folder = join(out, browser);
    await esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: ['src/background/index.ts'],
      outfile: join(folder, 'background.js'),
      bundle: true,
      format: 'iife',
      plugins: [oneMoreStep],
    });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const next = { ...manifest, version: `${manifest.version}.1` };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(next));
  }
}
