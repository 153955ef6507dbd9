import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filesBelow, unzipInto } from '../../scripts/zip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_SOURCE = new Set(['.git', 'node_modules', 'dist', 'demo']);
const COMMIT = [
  ...['-c', 'user.name=Test', '-c', 'user.email=test@example.org'],
  ...['commit', '--quiet', '--no-verify', '--message=All'],
];

export interface Run {
  status: number;
  output: string;
}

/** The project as it lies here, committed as the one commit of a repository of its own. */
export async function checkOut(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hot-papers-checkout-')));
  for (const name of await readdir(ROOT)) {
    if (NOT_SOURCE.has(name)) continue;
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  await must(run(folder, 'git', ['init', '--quiet']));
  await must(run(folder, 'git', ['add', '--all']));
  await must(run(folder, 'git', COMMIT));
  await lendPackages(folder);
  return folder;
}

/** The packages that `npm run build` would install. */
export async function lendPackages(folder: string): Promise<void> {
  await symlink(await realpath(join(ROOT, 'node_modules')), join(folder, 'node_modules'));
}

export async function run(
  folder: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Run> {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 100_000_000 };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout + stderr };
  }
}

export async function must(running: Promise<Run>): Promise<void> {
  const { status, output } = await running;
  if (status !== 0) throw new Error(output);
}

/** Every file below a folder with its bytes. */
export async function contentsOf(folder: string): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  for (const path of await filesBelow(folder)) {
    contents.set(path, await readFile(join(folder, path)));
  }
  return contents;
}

/** Unpacks a ZIP into a folder of its own. */
export async function unpack(zip: Uint8Array): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hot-papers-unpacked-')));
  await unzipInto(folder, zip);
  return folder;
}
