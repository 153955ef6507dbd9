import type { PluralName, TextName, TextValue } from '../core/text-name.ts';
import { remember } from './remember.ts';
import type { Texts } from './storage/pages.ts';

/** Texts that the background generates for a locale: `$1,$2`, and `$1 February $2` by style and month. */
export type FormatName = 'formatThousands' | `formatDay:${DayStyle}:${number}`;
export type DayStyle = 'long' | 'short';

type PluralForm = `${PluralName}${'Zero' | 'One' | 'Two' | 'Few' | 'Many'}`;

/** Returns the text of a name, with its placeholders; empty if it does not exist. */
export type TextSource = (name: string) => string;

/** Returns a text with its values filled in; empty if it does not exist. */
export type Translate = (
  name: TextName | PluralForm | FormatName,
  ...values: TextValue[]
) => string;

const MARKERS = [...'123456789'].map((digit) => `$${digit}`);

/** The part of the browser's `i18n` that is used. */
interface BrowserTexts {
  getMessage(name: string, values: string[]): string;
}

/** The extension's texts in the browser's language. */
export function browserTexts(i18n: BrowserTexts): TextSource {
  return (name) => i18n.getMessage(name, MARKERS);
}

/** The stored texts; falls back to the browser's language. */
export function storedTexts(texts: Texts, i18n: BrowserTexts): TextSource {
  const own = browserTexts(i18n);
  return (name) => texts[name] || own(name);
}

/** Right-to-left letters: Hebrew, Arabic and related scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Looks each text up once. Values with the opposite direction are isolated from the text around them.
 * @param write formats a number for the user
 */
export function translator(
  source: TextSource,
  write: (value: number) => string = String,
): Translate {
  const textOf = remember(source);
  const fill = (value: TextValue = '') => {
    if (typeof value === 'number') return write(value);
    if (typeof value === 'object') return textOf(value.text);
    const against = textOf('uiDirection') === 'rtl' ? /\p{L}/u : RIGHT_TO_LEFT;
    return against.test(value) ? `\u2068${value}\u2069` : value;
  };
  return (name, ...values) =>
    textOf(name).replace(/\$([1-9])/g, (_, digit) => fill(values[digit - 1]));
}

/** The parts of a text around values that are not strings, such as elements. */
export function textAround<T>(
  translate: Translate,
  name: TextName,
  ...parts: readonly T[]
): (string | T)[] {
  const text = translate(name, ...parts.map((_, index) => `\0${index}\0`));
  return text.split('\0').map((part, index) => (index % 2 ? (parts[Number(part)] ?? '') : part));
}
