import type { CountName, SourceId } from '../core/digest.ts';
import { type DailySourceId, type FetchedSourceId, SOURCE_FACTS } from '../core/sources.ts';
import type { TextName } from '../core/text-name.ts';
import type { DayStyle } from './texts.ts';

/* Builds the names of texts from their parts: `hot-papers` becomes `HotPapers`. */

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

const pascal = <Name extends string>(name: Name) =>
  name.replace(/^.|-./g, (start) => start.slice(-1).toUpperCase()) as Pascal<Name>;

export const sourceText = (source: SourceId | FetchedSourceId) =>
  `uiSource${pascal(source)}` as const;

/** Which papers a source lists. */
export const coverageText = (source: DailySourceId) => `sources${pascal(source)}Covers` as const;

/** The abbreviation before a source's counts: `HP`, `HF`, `HN`, `Bsky`. */
export const abbreviationText = (source: SourceId) => `uiMark${pascal(source)}` as const;

/** The service that hosts a source's posts: `X`, `Bluesky`. */
export const serviceText = (source: SourceId): TextName =>
  SOURCE_FACTS[source].service ?? sourceText(source);

/** These texts have one form per plural category. */
export const countText = (name: CountName) => `ui${pascal(name)}` as const;

export const levelText = (level: 1 | 2 | 3 | 4 | 5) => `uiLevel${level}` as const;

/** `$1 February $2`: a day of a month from 1 to 12, and its year; `$3` is the day with two digits. */
export const dayText = (style: DayStyle, month: number) => `formatDay:${style}:${month}` as const;
