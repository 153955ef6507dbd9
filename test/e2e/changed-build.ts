import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUT } from '../../scripts/extension.ts';

/** A copy of the build with some files changed, for each browser. Whoever asks for it deletes it. */
export async function changedBuild(
  changes: Record<string, (text: string) => string>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hot-papers-build-'));
  await cp(OUT, folder, { recursive: true });
  for (const browser of ['chrome', 'firefox']) {
    for (const [file, change] of Object.entries(changes)) {
      const path = join(folder, browser, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
    }
  }
  return folder;
}
