import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastDayOnEarth } from '../src/core/days.ts';
import { type Digest, digestsOf, UnreadableDigest } from '../src/core/digest.ts';
import { MOST_CHARACTERS, readDigest } from '../src/core/formats/detect.ts';
import { contextOfFile } from '../src/core/formats/file-context.ts';
import { decodeBytes } from '../src/core/text/bytes.ts';
import type { Translate } from '../src/shared/texts.ts';
import { readLocale, translatorOf } from './locales.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_BYTES_A_CHARACTER = 4;

const NOT_FOUND = 'There is no such file or folder. Check the path.';
const NO_FILES = 'This folder has no files. Choose a folder with digests.';
const NO_PATH = 'Name one or more files or folders: npm run --silent digest -- PATH…';
const noAccess = (code: string): string =>
  `This file or folder cannot be opened (${code}). Check that you may read it.`;

type Refused = { file: string; error: string };
type Read = { file: string; warnings: { line: number; message: string }[] } & Digest;

/** The files of a path: itself, or all in the folder and the folders below, hidden ones left out. */
async function filesOf(path: string, above: readonly string[] = []): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const real = await realpath(path);
  if (above.includes(real)) return [];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const files: string[] = [];
  for (const name of names) {
    const below = join(path, name);
    files.push(...(await filesOf(below, [...above, real]).catch(() => [below])));
  }
  return files;
}

/** What a file holds: one digest, or one for each of several days or sources. */
async function readFileAsDigests(file: string, translate: Translate): Promise<(Read | Refused)[]> {
  try {
    const { size } = await stat(file);
    if (size > MOST_CHARACTERS * MOST_BYTES_A_CHARACTER) {
      throw new UnreadableDigest('readingTooLarge', [MOST_CHARACTERS]);
    }
    const { text } = decodeBytes(await readFile(file));
    const context = contextOfFile(basename(file), text);
    const result = readDigest(text, { ...context, latest: lastDayOnEarth(Date.now()) });
    const warnings = result.warnings.map(({ line, key, values }) => ({
      line,
      message: translate(key, ...values),
    }));
    return digestsOf(result).map((digest) => ({ file, ...digest, warnings }));
  } catch (error) {
    return [{ file, error: wordsFor(error, translate) }];
  }
}

function wordsFor(error: unknown, translate: Translate): string {
  if (error instanceof UnreadableDigest) {
    const { key, values, line } = error.warning;
    const words = translate(key, ...values);
    return line === 0 ? words : `Line ${line}: ${words}`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return code === 'ENOENT' ? NOT_FOUND : noAccess(code);
}

async function* readPath(path: string, translate: Translate): AsyncGenerator<Read | Refused> {
  let files: string[];
  try {
    files = await filesOf(path);
  } catch (error) {
    yield { file: path, error: wordsFor(error, translate) };
    return;
  }
  if (files.length === 0) yield { file: path, error: NO_FILES };
  for (const file of files) yield* await readFileAsDigests(file, translate);
}

async function main(paths: readonly string[]): Promise<void> {
  const translate = translatorOf(await readLocale(ROOT, 'en'));
  if (paths.length === 0) {
    console.error(NO_PATH);
    process.exitCode = 2;
  }
  // One file after the other goes out, so that a folder of any size needs the memory of one.
  let separator = '[\n';
  for (const path of paths) {
    for await (const result of readPath(path, translate)) {
      if ('error' in result) process.exitCode = 1;
      await write(separator + JSON.stringify(result, null, 2));
      separator = ',\n';
    }
  }
  await write(separator === '[\n' ? '[]\n' : '\n]\n');
}

function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

// Whoever reads the output may have seen enough of it, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await main(process.argv.slice(2));
