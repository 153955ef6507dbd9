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
  read: recordOf(isNumbers),
};

/** Text by name. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The texts of the language that was chosen in the options, with `$1`…`$4` where values go. While the browser's
 * language is used, only those of badges and bar: `getMessage` would wait on each page until a file was read.
 */
export const texts: Item<Texts> = {
  key: 'messages',
  read: recordOf(isText),
};

/** `2102`: the counted papers of that month of arXiv IDs, a line each (`ShardWriter`). */
export const shards: Family<Lines> = {
  of: (month) => ({ key: month, read: readLines }),
  keys: /^(\d{4})$/,
};

/** `marks:2102`: what the reader did with papers of it, a line each (`marksLine`). */
export const marks: Family<Lines> = {
  of: (month) => ({ key: `marks:${month}`, read: readLines }),
  keys: /^marks:(.*)/s,
};

/** All that is stored for months; a month may be named more than once. */
export function ofMonths(months: Iterable<string>): Item<Lines>[] {
  return [...new Set(months)].flatMap((month) => [shards.of(month), marks.of(month)]);
}

/** What is stored, where it is an object with members of one type alone; else an empty one. */
function recordOf<T>(isMember: (member: unknown) => member is T) {
  const isRecord = (value: unknown): value is Record<string, T> =>
    typeof value === 'object' && value !== null && Object.values(value).every(isMember);
  return (stored: unknown) => (isRecord(stored) ? stored : {});
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isFinite);
}
