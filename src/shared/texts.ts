import type { PluralName, TextName, TextValue } from '../core/text-name.ts';
import { remember } from './remember.ts';
import type { Texts } from './storage/pages.ts';

/** Texts that the background writes for a locale: `$1,$2`, and `$1 February $2` by style and month. */
export type FormatName = 'formatThousands' | `formatDay:${DayStyle}:${number}`;
export type DayStyle = 'long' | 'short';

type PluralForm = `${PluralName}${'Zero' | 'One' | 'Two' | 'Few' | 'Many'}`;

/** Where a context's texts come from: the text of a name, with its markers; empty where there is none. */
export type TextSource = (name: string) => string;

/** A text with its values filled in; empty where there is no such text. */
export type Translate = (
  name: TextName | PluralForm | FormatName,
  ...values: TextValue[]
) => string;

const MARKERS = [...'123456789'].map((digit) => `$${digit}`);

/** The part of the browser's `i18n` that is needed here. */
interface BrowserTexts {
  getMessage(name: string, values: string[]): string;
}

/** The browser's own texts, which are in its own language. */
export function browserTexts(i18n: BrowserTexts): TextSource {
  return (name) => i18n.getMessage(name, MARKERS);
}

/** The stored texts, and the browser's own where there is none of a name. */
export function storedTexts(texts: Texts, i18n: BrowserTexts): TextSource {
  const own = browserTexts(i18n);
  return (name) => texts[name] || own(name);
}

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Each text is looked up once. Words that run against the direction of the text around them are isolated from it.
 * @param write a number, as the reader writes it
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
    textOf(name).replace(/\$([1-9])/g, (_, place) => fill(values[place - 1]));
}

/** The parts of a text into which others than strings are filled, such as elements. */
export function textAround<T>(
  translate: Translate,
  name: TextName,
  ...parts: readonly T[]
): (string | T)[] {
  const text = translate(name, ...parts.map((_, index) => `\0${index}\0`));
  return text.split('\0').map((part, index) => (index % 2 ? (parts[Number(part)] ?? '') : part));
}
