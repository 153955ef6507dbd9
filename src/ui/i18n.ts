import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { type Counted, countedBy } from '../shared/counted.ts';
import { read } from '../shared/storage/access.ts';
import { type Texts, texts } from '../shared/storage/pages.ts';
import { watch } from '../shared/storage/watch.ts';
import { storedTexts, type Translate, translator } from '../shared/texts.ts';
import { numberFormat } from './intl.ts';

/** What is made of the texts that are in use. */
interface Language {
  translate: Translate;
  counted: Counted;
  locale: string;
}

let present: Language | undefined;

/** Use texts of a chosen language from now on, and name that language in the document. */
export function setTexts(stored: Texts): void {
  present = languageOf(stored);
  document.documentElement.lang = t('uiLanguage');
  document.documentElement.dir = t('uiDirection');
}

function languageOf(stored: Texts): Language {
  const source = storedTexts(stored, browser.i18n);
  const locale = localeOf(source('uiLanguage') || 'en', browser.i18n.getUILanguage());
  const translate = translator(source, (number) => numberFormat(locale).format(number));
  return { translate, locale, counted: countedBy(translate, locale) };
}

/** The browser's own language, until another one is set. */
function inUse(): Language {
  present ??= languageOf({});
  return present;
}

/** Reads the chosen language; a page calls it before it renders. */
export async function loadTexts(): Promise<void> {
  setTexts(await read(browser.storage.local, texts));
}

/** Calls back after the reader chose another language. */
export function onTextsChange(changed: () => void): void {
  watch(browser.storage.local, texts, (now) => {
    setTexts(now);
    changed();
  });
}

/** A text in the reader's language, with `$1`, `$2` … filled in. */
export const t: Translate = (name, ...values) => inUse().translate(name, ...values);

/** `t` with the form that a number asks for; `$1` is the number, written out for the reader. */
export const counted: Counted = (name, count, ...values) => inUse().counted(name, count, ...values);

/** `2,427 retweets, 363 favorites and 2 posts`, or with commas alone. */
export function list(
  items: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return new Intl.ListFormat(locale(), { type }).format(items);
}

/** Whole sentences, one after the other. */
export function sentences(...texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? '' : said.reduce((before, text) => t('uiSentences', before, text));
}

/** The locale of numbers and days. */
export function locale(): string {
  return inUse().locale;
}
