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

/** A build whose background waits less long: milliseconds that it asks for, and those that it gets. */
export function hurriedBuild(waits: Record<number, number>): Promise<string> {
  const prelude = `{
    const waits = new Map(Object.entries(${JSON.stringify(waits)}));
    const wait = globalThis.setTimeout.bind(globalThis);
    globalThis.setTimeout = (task, time, ...values) =>
      wait(task, waits.get(String(time)) ?? time, ...values);
  }`;
  return changedBuild({ 'background.js': (text) => prelude + text });
}
