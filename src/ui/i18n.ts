import { browser } from '../browser.ts';
import { localeOf } from '../core/locale.ts';
import { MARKERS } from '../shared/text-names.ts';
import { numberFormat, pluralRules } from './intl.ts';

/**
 * The key in `storage.local` of the texts of the language that was chosen in the options: message name to
 * text. While the browser's language is used, only some are there.
 */
export const MESSAGES_KEY = 'messages';

type Texts = Record<string, string>;
type Value = string | number;

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

let chosen: Texts = {};
let known = new Map<string, string>();
let ownLocale: string | null = null;

/** Use texts of a chosen language from now on, and tell the document which one it is. */
export function setTexts(texts: unknown): void {
  chosen = isTexts(texts) ? texts : {};
  known = new Map();
  ownLocale = null;
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}

/** Reads the chosen language; a page calls it before it renders. */
export async function loadTexts(): Promise<void> {
  setTexts((await browser.storage.local.get(MESSAGES_KEY))[MESSAGES_KEY]);
}

/** Calls back after the reader chose another language. */
export function onTextsChange(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !(MESSAGES_KEY in changes)) return;
    setTexts(changes[MESSAGES_KEY]?.newValue);
    changed();
  });
}

/** The text of a key in the reader's language, with `$1`, `$2` … filled in. */
export function t(key: string, ...values: Value[]): string {
  let text = known.get(key);
  if (text === undefined) {
    text = chosen[key] ?? browser.i18n.getMessage(key, MARKERS);
    known.set(key, text);
  }
  if (values.length === 0) return text;
  return text.replace(/\$([1-9])/g, (_, place) => String(values[place - 1] ?? ''));
}

/** `t` with the form that a number asks for; `$1` is the number, written out for the reader. */
export function counted(one: string, other: string, count: number, ...values: Value[]): string {
  const form = pluralRules(locale()).select(count) === 'one' ? one : other;
  return t(form, numberFormat(locale()).format(count), ...values);
}

/** BCP 47 name of the language of the texts. */
function language(): string {
  return t('uiLanguage') || 'en';
}

function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The locale of numbers and days. */
export function locale(): string {
  ownLocale ??= localeOf(language(), browser.i18n.getUILanguage());
  return ownLocale;
}
