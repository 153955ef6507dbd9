import { describe, expect, test } from 'vitest';
import { languages, type Messages, readLocale } from '../../../scripts/locales.ts';
import { DEFAULTS } from '../../../src/shared/settings.ts';
import { ROOT, read, sourceFiles } from './files.ts';

const FILES = sourceFiles('src');
const ENGLISH = await readLocale(ROOT, 'en');
const OTHERS = (await languages(ROOT)).filter((language) => language !== 'en');

/** Every string of the code that could name a message. */
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

/** `popup`, `reading`: the first word of each message name. */
const AREAS = new Set(Object.keys(ENGLISH).map((key) => /^[a-z]+/.exec(key)?.[0] ?? ''));

/** What pages ask of the background has names of the same form. */
const REQUESTS = new Set(
  [...read('src/shared/messages.ts').matchAll(/^ {2}(\w+): \{/gm)].map(([, name = '']) => name),
);

function isMessageName(literal: string): boolean {
  const [, area = ''] = /^([a-z]+)[A-Z]/.exec(literal) ?? [];
  return AREAS.has(area) && !(literal in DEFAULTS) && !REQUESTS.has(literal);
}

const markers = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

test('every message that the code names is there', () => {
  const named = [...LITERALS].filter(isMessageName).concat([...BY_BROWSER]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !(name in ENGLISH))).toEqual([]);
});

test('every message is used', () => {
  const isUsed = (key: string) =>
    LITERALS.has(key) || BY_BROWSER.has(key) || PATTERNS.some((pattern) => pattern.test(key));
  expect(Object.keys(ENGLISH).filter((key) => !isUsed(key))).toEqual([]);
});

test('no message is empty or holds markup', () => {
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

describe.each(OTHERS)('%s', async (language) => {
  const own: Messages = await readLocale(ROOT, language);

  test('has the messages of English, no more and no fewer', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  test('fills in the same values', () => {
    const different = Object.entries(own).filter(
      ([key, { message }]) => `${markers(message)}` !== `${markers(ENGLISH[key]?.message ?? '')}`,
    );
    expect(different).toEqual([]);
  });
});
