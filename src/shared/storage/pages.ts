import type { HeatScales } from '../../core/popularity.ts';
import { type Lines, readLines } from '../../core/shard.ts';
import { type BadgeSettings, completeBadgeSettings } from '../badge-settings.ts';
import type { Family, Item } from './area.ts';
import { isText } from './readers.ts';

/**
 * What badges read in `storage.local` before the first frame, without a library. All but the settings is derived
 * from the database and can be written again.
 */

/** Only what the reader chose, by name. `local.ts` has the item for all settings. */
export const badgeSettings: Item<BadgeSettings> = {
  key: 'settings',
  read: completeBadgeSettings,
};

export const heat: Item<HeatScales> = {
  key: 'heat',
  read: (stored) => (isRecord(isNumbers)(stored) ? stored : {}),
};

/** Text by name. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The texts of the language that was chosen in the options, with `$1`…`$4` where values go. While the browser's
 * language is used, only those of badges and bar: `getMessage` would wait on each page until a file was read.
 */
export const texts: Item<Texts> = {
  key: 'messages',
  read: (stored) => (isRecord(isText)(stored) ? stored : {}),
};

/** `2102`: the counted papers of that month of arXiv ids, a line each (`ShardWriter`). */
export const shards: Family<Lines> = {
  of: (month) => ({ key: month, read: readLines }),
  nameIn: (key) => (/^\d{4}$/.test(key) ? key : null),
};

const MARKS = 'marks:';

/** `marks:2102`: what the reader did with papers of it, a line each (`marksLine`). */
export const marks: Family<Lines> = {
  of: (month) => ({ key: MARKS + month, read: readLines }),
  nameIn: (key) => (key.startsWith(MARKS) ? key.slice(MARKS.length) : null),
};

/** All that is stored for months; a month may be named more than once. */
export function ofMonths(months: Iterable<string>): Item<Lines>[] {
  return [...new Set(months)].flatMap((month) => [shards.of(month), marks.of(month)]);
}

function isRecord<T>(isMember: (member: unknown) => member is T) {
  return (value: unknown): value is Record<string, T> =>
    typeof value === 'object' && value !== null && Object.values(value).every(isMember);
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(Number.isFinite);
