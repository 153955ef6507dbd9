import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildExtensions, OUT, packageFacts, ROOT } from './extension.ts';
import { BROWSERS } from './manifest.ts';
import { zipFolder } from './zip.ts';

const WEB_EXT = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');

/** Mozilla's linter, which knows the rules of its store. A warning is as bad as an error. */
function passesLint(folder: string): boolean {
  const options = ['--no-config-discovery', '--warnings-as-errors', '--boring'];
  const { status } = spawnSync(
    process.execPath,
    [WEB_EXT, 'lint', ...options, '--source-dir', folder],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return status === 0;
}

/** What a store's reviewer builds the package from: the files of the last commit. */
function packSource(path: string): void {
  if (!existsSync(join(ROOT, '.git'))) {
    console.log('No source package: this is no git checkout.');
    return;
  }
  // Git writes the commit's time as the clock here says it, and its compression differs between versions.
  const env = { ...process.env, TZ: 'UTC' };
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, env, encoding: 'utf8' });
  if (git('status', '--porcelain') !== '')
    console.log('The source package lacks what is not committed.');
  git('archive', '--format=zip', '-0', `--output=${path}`, 'HEAD');
}

async function packAll(): Promise<void> {
  const { version } = await packageFacts();
  const pathOf = (kind: string) => join(OUT, `hot-papers-${kind}-${version}.zip`);
  for (const browser of BROWSERS) {
    await writeFile(pathOf(browser), await zipFolder(join(OUT, browser)));
  }
  packSource(pathOf('source'));
  for (const path of [...BROWSERS, 'source'].map(pathOf).filter((name) => existsSync(name))) {
    const { size } = await stat(path);
    console.log(`${relative(ROOT, path)}  ${(size / 1000).toFixed(1)} kB`);
  }
}

await buildExtensions();
if (passesLint(join(OUT, 'firefox'))) {
  await packAll();
} else {
  console.error('Nothing was packed: the linter has to find nothing.');
  process.exitCode = 1;
}
