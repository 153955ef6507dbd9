import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** The status with which `npm run feed` ends, and what it says of errors. */
async function feed(...args: string[]): Promise<{ status: number; said: string }> {
  return await new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/feed.ts', ...args];
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_error, _stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, said: stderr }),
    );
  });
}

test.each([
  [['--out', '/proc/feed'], '/proc/feed: No folder can be made here.'],
  [['--out', 'demo/feed', '--days', 'many'], '--days is a whole number from 1 to 30, not “many”.'],
  [['--out', 'demo/feed', '--accounts', '/nowhere.txt'], '/nowhere.txt: There is no such file.'],
])('a feed that cannot be written ends with a sentence and a status: %j', async (args, words) => {
  const { status, said } = await feed(...args);
  expect(status).toBe(1);
  expect(said).toContain(words);
  expect(said).not.toMatch(/\n\s+at /);
});
