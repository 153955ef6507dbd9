import { expect, test } from 'vitest';
import { read, type SourceFile, sourceFiles } from './files.ts';

const SOURCE = sourceFiles('src');
const TESTS = sourceFiles('test');

/** The lines of the files in which a pattern is found, as "path:line". */
function placesOf(pattern: RegExp, files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('nothing turns a string into markup or code', () => {
  const words =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|\beval\(|new Function\(/;
  expect(placesOf(words, SOURCE)).toEqual([]);
});

test('no check of types or style is switched off', () => {
  expect(placesOf(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore/, SOURCE)).toEqual([]);
});

test('no source file has more than 300 lines', () => {
  const long = SOURCE.filter(({ text }) => text.split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no test runs alone, and none is left out without a condition', () => {
  expect(placesOf(/\b(?:test|it|describe)\.(?:only|skip|todo)\(/, TESTS)).toEqual([]);
});

test('only dependencies of exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every dependency has its reason in docs/dependencies.md', () => {
  const document = read('docs/dependencies.md');
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  const rows = [...document.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(rows.filter((name) => !names.includes(name))).toEqual([]);
});

test('what opens a new tab tells it nothing of us', () => {
  const links = SOURCE.flatMap(({ path, text }) =>
    [...text.matchAll(/target(?:=|: )['"]_blank['"][^>}]*/g)].map(([link]) => `${path}: ${link}`),
  );
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !/rel(?:=|: )['"]noopener noreferrer['"]/.test(link))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('the README names every command', () => {
  const readme = read('README.md');
  const { scripts } = JSON.parse(read('package.json'));
  const commands = Object.keys(scripts).map((name) =>
    name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`,
  );
  // `digest` prints JSON, for which npm has to be silent.
  const named = (command: string) => readme.replaceAll('--silent ', '').includes(command);
  expect(commands.filter((command) => !named(command))).toEqual([]);
});

test('the change log begins with what is not released yet or with this version', () => {
  const { version } = JSON.parse(read('package.json'));
  const [, first] = /^## \[([^\]]+)\]/m.exec(read('CHANGELOG.md')) ?? [];
  expect(['Unreleased', version]).toContain(first);
});
