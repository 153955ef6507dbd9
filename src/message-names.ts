import type { CountName, SourceId } from './core/digest.ts';
import { SCORED } from './core/popularity.ts';
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

/** What badges say in their first frame. Pages find these in `storage.local`: there, no file is read for them. */
export const firstMessages = (): string[] => [
  'badgeThousands',
  'badgeTenths',
  ...Object.entries(SCORED)
    .filter(([, counts]) => counts.length > 0)
    .map(([source]) => markMessage(source as SourceId)),
];

export const countMessages = (name: CountName): [one: string, other: string] => [
  `ui${capitalized(name)}One`,
  `ui${capitalized(name)}Other`,
];

export const levelMessage = (level: number) => `uiLevel${level}`;
