import type { Growth } from '../core/growth.ts';
import type { Shown } from '../core/visit.ts';
import { type CountedText, pluralizer } from '../shared/plurals.ts';
import { type SinceWords, sinceWords } from '../shared/since.ts';
import { type TextSource, type Translate, translator } from '../shared/texts.ts';
import { visitWords } from '../shared/visit-words.ts';
import { numberFormat } from './intl.ts';

/** The translators built from the current texts. */
interface Language {
  translate: Translate;
  counted: CountedText;
  since: SinceWords;
  locale: string;
}

let present: Language | undefined;

/** Sets the texts, and the locale of numbers and days. Extension pages get the texts from `own-texts.ts`. */
export function speak(source: TextSource, locale: string): void {
  const translate = translator(source, (number) => numberFormat(locale).format(number));
  present = {
    translate,
    locale,
    counted: pluralizer(translate, locale),
    since: sinceWords(translate, locale),
  };
}

function inUse(): Language {
  if (present === undefined) throw new Error('no texts are in use yet');
  return present;
}

/** A text in the user's language, with `$1`, `$2` … filled in. */
export const t: Translate = (name, ...values) => inUse().translate(name, ...values);

/** `t` with the plural form of a number; `$1` is the formatted number. */
export const counted: CountedText = (name, count, ...values) =>
  inUse().counted(name, count, ...values);

/** `+120 since yesterday` */
export function growthText(growth: Growth): string {
  return inUse().since.growth(growth, Date.now());
}

/** `7 new, 3 rising since yesterday 9:12` */
export function visitText(before: Shown, papers: readonly { id: string; level: number }[]): string {
  return visitWords(inUse(), before, papers, Date.now());
}

/**
 * `2,427 retweets, 363 favorites and 2 posts`, or `narrow` with commas only. The `unit` type of `Intl.ListFormat` is
 * wrong here: it joins Chinese items without a separator.
 */
export function list(items: readonly string[], style: 'long' | 'narrow' = 'long'): string {
  return new Intl.ListFormat(locale(), { style }).format(items);
}

/** Joins whole sentences. */
export function sentences(...texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? '' : said.reduce((before, text) => t('uiSentences', before, text));
}

/** The locale of numbers and days. */
export function locale(): string {
  return inUse().locale;
}
