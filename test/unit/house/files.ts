import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface SourceFile {
  /** From the root of the project, with `/`. */
  path: string;
  text: string;
}

/** The TypeScript files below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: read(path) }));
}

export function read(path: string, encoding: BufferEncoding = 'utf8'): string {
  return readFileSync(join(ROOT, path), encoding);
}

export interface Import {
  /** A path from the root of the project, or the name of a package. */
  to: string;
  /** Gone after compilation. */
  isType: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'|\b(?<!typeof )import\('([^']+)'\)/gm;

export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, named = '', dynamic]) => {
    const specifier = (dynamic ?? named).replace(/\?text$/, '');
    const to = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier;
    return { to: to.replaceAll('\\', '/'), isType: type !== undefined };
  });
}

/** A key of an item, or the beginning of the keys of a family. */
const KEY = /\bkey: ['`]([^'`$]+)|\bconst PREFIX = '([^']+)'/g;

/** Every key of `storage.local` and `storage.sync`, as `src/shared/storage` declares it; of a family the beginning. */
export function storedKeys(): string[] {
  const found = sourceFiles('src/shared/storage').flatMap(({ text }) => [...text.matchAll(KEY)]);
  return found.map(([, key, prefix]) => key ?? prefix ?? '');
}
