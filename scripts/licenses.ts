import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as v from 'valibot';

const RULE = '='.repeat(78);

const packageFile = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  repository: v.object({ url: v.string() }),
});

/** The folders of the packages that a build took something from, such as `node_modules/preact`. */
export function bundledPackages({ inputs }: Metafile): string[] {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
  return [...new Set(Object.keys(inputs).flatMap((path) => folder.exec(path)?.[0] ?? []))].sort();
}

/** The license of the project and of each package, with its text. Throws where a package brings none. */
export async function licenseTexts(root: string, packages: readonly string[]): Promise<string> {
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  const others = await Promise.all(packages.map((folder) => licenseOf(join(root, folder))));
  return [`Hot Papers for arXiv (MIT)\n\n${own}`, ...others].join(`\n${RULE}\n\n`);
}

async function licenseOf(folder: string): Promise<string> {
  const facts = v.parse(
    packageFile,
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`${facts.name} brings no license text`);
  const source = facts.repository.url.replace(/^git(?:\+https)?:/, 'https:');
  const head = `${facts.name} ${facts.version} (${facts.license}), source: ${source}`;
  return `${head}\n\n${await readFile(join(folder, file), 'utf8')}`;
}
