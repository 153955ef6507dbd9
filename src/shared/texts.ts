import type { PluralName, TextName } from '../core/text-name.ts';
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
  ...values: (string | number)[]
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

/** Each text is looked up once. */
export function translator(source: TextSource): Translate {
  const textOf = remember(source);
  return (name, ...values) =>
    textOf(name).replace(/\$([1-9])/g, (_, place) => `${values[place - 1] ?? ''}`);
}
