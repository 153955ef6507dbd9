import { cp, mkdir, mkdtemp, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/extension.ts';
import { must, run } from '../package/checkout.ts';

const NEEDED = [
  'src',
  'assets',
  'scripts',
  'LICENSE',
  'manifest.json',
  'package.json',
  'tsconfig.json',
];

const SOURCE_ALONE = JSON.stringify({
  extends: '../tsconfig.json',
  compilerOptions: { incremental: false },
  include: ['.'],
});

interface Changes {
  /** New files, by their path. */
  added: Record<string, string>;
  /** Files with pieces of their text, each of which stands there once, and what is put before them. */
  inserted: Record<string, readonly (readonly [before: string, text: string])[]>;
}

/** A copy of the source with some changes, built. Whoever asks for it deletes it. The build is in `dist`. */
export async function buildOfChangedSource({ added, inserted }: Changes): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hot-papers-source-')));
  for (const name of NEEDED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(await realpath(join(ROOT, 'node_modules')), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(added)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const [path, pieces] of Object.entries(inserted)) {
    let text = await readFile(join(folder, path), 'utf8');
    for (const [before, piece] of pieces) {
      const parts = text.split(before);
      if (parts.length !== 2) throw new Error(`${path} has “${before}” ${parts.length - 1} times`);
      text = parts.join(piece + before);
    }
    await writeFile(join(folder, path), text);
  }
  // The build takes types away; the compiler finds what else a change would need.
  await writeFile(join(folder, 'src/tsconfig.json'), SOURCE_ALONE);
  await must(run(folder, 'npx', ['tsc', '--noEmit', '--project', 'src']));
  const out = join(folder, 'dist');
  await must(run(folder, 'npx', ['tsx', 'scripts/build.ts'], { OUT: out }));
  return folder;
}
