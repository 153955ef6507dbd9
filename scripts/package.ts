import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildExtensions, OUT, packageVersion, ROOT } from './extension.ts';
import { BROWSERS } from './manifest.ts';

const WEB_EXT = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
const NAME = 'hot-papers';

function webExt(...args: string[]): void {
  execFileSync(process.execPath, [WEB_EXT, '--no-config-discovery', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** What a store's reviewer builds the package from: the files of the last commit. */
function packSource(path: string): void {
  if (!existsSync(join(ROOT, '.git'))) {
    console.log('No source package: this is no git checkout.');
    return;
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (git('status', '--porcelain') !== '')
    console.log('The source package lacks what is not committed.');
  git('archive', '--format=zip', `--output=${path}`, 'HEAD');
}

await buildExtensions();
webExt('lint', '--source-dir', join(OUT, 'firefox'));
const version = await packageVersion();
const pathOf = (kind: string) => join(OUT, `${NAME}-${kind}-${version}.zip`);
for (const browser of BROWSERS) {
  const filename = `${NAME}-${browser}-${version}.zip`;
  const folder = join(OUT, browser);
  webExt('build', '-s', folder, '-a', OUT, '--filename', filename, '--overwrite-dest');
}
packSource(pathOf('source'));
for (const kind of [...BROWSERS, 'source'].filter((name) => existsSync(pathOf(name)))) {
  const { size } = await stat(pathOf(kind));
  console.log(`${relative(ROOT, pathOf(kind))}  ${(size / 1024).toFixed(1)} kB`);
}
