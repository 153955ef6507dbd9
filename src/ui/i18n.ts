import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { type Counted, countedBy } from '../shared/counted.ts';
import { read } from '../shared/storage/access.ts';
import { type Texts, texts } from '../shared/storage/pages.ts';
import { watch } from '../shared/storage/watch.ts';
import { storedTexts, type Translate, translator } from '../shared/texts.ts';
import { numberFormat } from './intl.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

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
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}

function languageOf(stored: Texts): Language {
  const translate = translator(storedTexts(stored, browser.i18n));
  const locale = localeOf(translate('uiLanguage') || 'en', browser.i18n.getUILanguage());
  const write = (count: number) => numberFormat(locale).format(count);
  return { translate, locale, counted: countedBy(translate, locale, write) };
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

/** BCP 47 name of the language of the texts. */
function language(): string {
  return t('uiLanguage') || 'en';
}

function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The locale of numbers and days. */
export function locale(): string {
  return inUse().locale;
}
