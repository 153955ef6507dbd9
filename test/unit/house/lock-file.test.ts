import { expect, test } from 'vitest';
import { read } from './files.ts';

interface Package {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

/** The entry that a package at `path` gets when it imports `name`, as Node looks it up. */
function entryOf(path: string, name: string): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const candidate = `${folder}/node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (!folder.includes('/node_modules/')) break;
  }
  return `node_modules/${name}` in packages ? `node_modules/${name}` : undefined;
}

const OPTIONAL = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).map((name) => ({ path, name })),
);

test('the packages of every platform are in the lock file, so that npm ci works on each', () => {
  const names = OPTIONAL.map(({ name }) => name);
  expect(names).toContain('@biomejs/cli-darwin-arm64');
  expect(names).toContain('@esbuild/win32-x64');
  const missing = OPTIONAL.filter(({ path, name }) => entryOf(path, name) === undefined);
  expect(missing).toEqual([]);
});

test('the lock file names no address of a registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
