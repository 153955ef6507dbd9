import type { CountName, SourceId } from '../core/digest.ts';
import type { FetchedSourceId } from './settings.ts';

/*
 * Which messages name what the counts are of. Their names are put together: `hot-papers` is `HotPapers` there.
 */

/** What `getMessage` is to leave in a text, for values to be put in later. */
export const MARKERS = [...'123456789'].map((digit) => `$${digit}`);

const capitalized = (name: string) =>
  name.replace(/^.|-./g, (start) => start.slice(-1).toUpperCase());

export const sourceMessage = (source: SourceId | FetchedSourceId) =>
  `uiSource${capitalized(source)}`;

/** `HP`, `HF`, `HN`, `Bsky`: what stands before a source's counts. */
export const markMessage = (source: SourceId) => `uiMark${capitalized(source)}`;

export const countMessages = (name: CountName): [one: string, other: string] => [
  `ui${capitalized(name)}One`,
  `ui${capitalized(name)}Other`,
];

/** `1,234`: a number's thousands and the rest. The background writes these texts and those of days for a locale. */
export const THOUSANDS_MESSAGE = 'formatThousands';

export type DayStyle = 'long' | 'short';

/** `$1 February $2`: a day of a month from 1 to 12, and its year; `$3` is the day with two digits. */
export const dayMessage = (style: DayStyle, month: number) => `formatDay:${style}:${month}`;

export const levelMessage = (level: number) => `uiLevel${level}`;
