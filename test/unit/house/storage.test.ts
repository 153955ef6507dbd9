import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles, storedKeys } from './files.ts';

const FOLDER = 'src/shared/storage/';
const OTHERS = sourceFiles('src').filter(({ path }) => !path.startsWith(FOLDER));

const KEYS = storedKeys();

/** The code of a file without its comments. */
const codeOf = ({ text }: SourceFile) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const placesOf = (pattern: RegExp) =>
  OTHERS.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path);

test('the keys are found where they are declared, each once', () => {
  expect(KEYS).toEqual(expect.arrayContaining(['settings', 'heat', 'marks:', 'source-state:']));
  expect(KEYS.length).toBeGreaterThan(14);
  expect(KEYS.filter((key, at) => KEYS.indexOf(key) !== at)).toEqual([]);
});

test('no stored key is written anywhere else', () => {
  // As a key only: `'heat'` is an order of the popup, too, and `settings` a kind of row in a backup.
  const used = KEYS.flatMap((key) => {
    const literal = key.replace(/[.]/g, '\\.');
    const access = `(?:get|set|remove)\\(\\s*[[{]?\\s*\\[?['"]${literal}|_KEY = ['"]${literal}`;
    const family = /[:.]$/.test(key) ? `|['"\`]${literal}` : '';
    return placesOf(new RegExp(access + family)).map((path) => `${path}: ${key}`);
  });
  expect(used).toEqual([]);
});

test('storage is read, written and watched through shared/storage alone', () => {
  const calls =
    /\bstorage\.(?:local|sync|session)\s*\.|\b#?(?:area|local|sync|storage)\.(?:get|set|remove)\(/;
  expect(placesOf(calls)).toEqual([]);
  expect(placesOf(/\bonChanged\b/)).toEqual([]);
});

test('no pattern for keys of months is written anywhere else', () => {
  expect(placesOf(/\^\\d\{4\}\$\/\.test\(|['"`]marks:/)).toEqual([]);
});
