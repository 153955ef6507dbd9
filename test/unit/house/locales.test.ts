import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, type Messages, readLocale } from '../../../scripts/locales.ts';
import { ROOT, read, sourceFiles } from './files.ts';

const FILES = sourceFiles('src');
const ENGLISH = await readLocale(ROOT, 'en');
const OTHERS = (await languages(ROOT)).filter((language) => language !== 'en');

/** Every string of the code that could name a text. */
const LITERALS = new Set(
  FILES.flatMap(({ text }) => [...text.matchAll(/'([a-zA-Z]\w*)'|"([a-zA-Z]\w*)"/g)]).map(
    ([, single, double]) => single ?? double ?? '',
  ),
);

/** Names that are put together: `uiSource${id}` stands for each that begins so. */
const PATTERNS = FILES.flatMap(({ text }) => [...text.matchAll(/`([a-z]+\w*\$\{[^`]*)`/g)])
  .map(([, template = '']) => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\0'))
  .filter((template) => /^[\w\0]+$/.test(template))
  .map((template) => new RegExp(`^${template.replaceAll('\0', '\\w+')}$`));

const PAGES = ['popup', 'options', 'hot', 'welcome'].map((page) => read(`assets/${page}.html`));
const BY_BROWSER = new Set(
  [read('manifest.json'), ...PAGES]
    .flatMap((text) => [...text.matchAll(/__MSG_(\w+)__/g)])
    .map(([, key = '']) => key),
);

/** `optionsPapers` of `optionsPapersOne`, where a text has a form for each plural category; else null. */
function pluralOf(name: string): string | null {
  const [, base = null] = /^(.+)(?:Zero|One|Two|Few|Many|Other)$/.exec(name) ?? [];
  return `${base}Other` in ENGLISH ? base : null;
}

const markers = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

test('the compiler knows the names of every English file', () => {
  const named = read('src/core/text-name.ts').matchAll(/en\/(\w+\.json)/g);
  const files = readdirSync(join(ROOT, 'assets/_locales/en')).sort();
  expect([...named].map(([, file]) => file)).toEqual(files);
});

test('every text that manifest and pages name is there', () => {
  expect(BY_BROWSER.size).toBeGreaterThan(1);
  expect([...BY_BROWSER].filter((name) => !(name in ENGLISH))).toEqual([]);
});

test('every text is used', () => {
  const isNamed = (name: string) =>
    LITERALS.has(name) || BY_BROWSER.has(name) || PATTERNS.some((pattern) => pattern.test(name));
  const isUsed = (name: string) => isNamed(name) || isNamed(pluralOf(name) ?? '');
  expect(Object.keys(ENGLISH).filter((name) => !isUsed(name))).toEqual([]);
});

test('no text is empty or holds markup', () => {
  const odd = Object.entries(ENGLISH).filter(
    ([, { message }]) => !message.trim() || /<\w/.test(message),
  );
  expect(odd).toEqual([]);
});

/** chrome.i18n fills in $1 to $9 and reads "$$" as "$": nothing else may follow a dollar sign. */
test.each(['en', ...OTHERS])('%s: a dollar sign stands before a number', async (language) => {
  const messages = await readLocale(ROOT, language);
  const odd = Object.entries(messages).filter(([, { message }]) => /\$(?!\d|\$)/.test(message));
  expect(odd).toEqual([]);
});

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

describe.each(OTHERS)('%s', async (language) => {
  const own: Messages = await readLocale(ROOT, language);

  test('has the texts of English, no more and no fewer', () => {
    const single = (texts: Messages) =>
      Object.keys(texts).filter((name) => pluralOf(name) === null);
    expect(single(own).sort()).toEqual(single(ENGLISH).sort());
  });

  test('has the plural forms of the language', () => {
    const bases = new Set(Object.keys(ENGLISH).map(pluralOf));
    const { pluralCategories } = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions();
    const forms = [...bases].flatMap((base) =>
      base === null ? [] : pluralCategories.map((one) => `${base}${capitalized(one)}`),
    );
    expect(forms.length).toBeGreaterThan(20);
    expect(forms.filter((name) => !(name in own))).toEqual([]);
  });

  test('fills in the same values', () => {
    const different = Object.entries(own).filter(
      ([key, { message }]) =>
        `${markers(message)}` !==
        `${markers((ENGLISH[key] ?? ENGLISH[`${pluralOf(key)}Other`])?.message ?? '')}`,
    );
    expect(different).toEqual([]);
  });
});

// https://developer.chrome.com/docs/extensions/reference/api/i18n#messages-json: Chromium loads no extension with one.
test('no text has two markers side by side, which would name a placeholder', async () => {
  const texts = await Promise.all((await languages(ROOT)).map((name) => readLocale(ROOT, name)));
  const all = texts.flatMap((messages) => Object.entries(messages));
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(([, { message }]) => /\$[\w@]+\$/.test(message))).toEqual([]);
});
