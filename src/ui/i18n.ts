import type { Growth } from '../core/growth.ts';
import type { Shown } from '../core/visit.ts';
import { type Counted, countedBy } from '../shared/counted.ts';
import { type SinceWords, sinceWords } from '../shared/since.ts';
import { type TextSource, type Translate, translator } from '../shared/texts.ts';
import { visitWords } from '../shared/visit-words.ts';
import { numberFormat } from './intl.ts';

/** What is made of the texts that are in use. */
interface Language {
  translate: Translate;
  counted: Counted;
  since: SinceWords;
  locale: string;
}

let present: Language | undefined;

/** Use these texts from now on, with the numbers and days of a locale. Pages take them from `own-texts.ts`. */
export function speak(source: TextSource, locale: string): void {
  const translate = translator(source, (number) => numberFormat(locale).format(number));
  present = {
    translate,
    locale,
    counted: countedBy(translate, locale),
    since: sinceWords(translate, locale),
  };
}

function inUse(): Language {
  if (present === undefined) throw new Error('no texts are in use yet');
  return present;
}

/** A text in the reader's language, with `$1`, `$2` … filled in. */
export const t: Translate = (name, ...values) => inUse().translate(name, ...values);

/** `t` with the form that a number asks for; `$1` is the number, written out for the reader. */
export const counted: Counted = (name, count, ...values) => inUse().counted(name, count, ...values);

/** `+120 since yesterday` */
export function growthText(growth: Growth): string {
  return inUse().since.growth(growth, Date.now());
}

/** `7 new, 3 rising since yesterday 9:12` */
export function visitText(before: Shown, papers: readonly { id: string; level: number }[]): string {
  return visitWords(inUse(), before, papers, Date.now());
}

/**
 * `2,427 retweets, 363 favorites and 2 posts`, or `narrow` with commas alone. Lists of units are for measures: Chinese
 * joins those with nothing.
 */
export function list(items: readonly string[], style: 'long' | 'narrow' = 'long'): string {
  return new Intl.ListFormat(locale(), { style }).format(items);
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
