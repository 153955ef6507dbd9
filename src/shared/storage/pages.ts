import type { HeatScales } from '../../core/popularity.ts';
import { type Lines, readLines } from '../../core/shard.ts';
import { type BadgeSettings, completeBadgeSettings } from '../badge-settings.ts';
import type { Family, Item } from './area.ts';
import { isText } from './readers.ts';

/**
 * The keys of `storage.local` that badges read before the first frame, without a library. All but the settings are
 * derived from the database and can be rewritten.
 */

/** Only the settings that the user changed, by name. `settings.ts` has the item for all settings. */
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
 * The texts of the language chosen in the options, with `$1`…`$4` for values. With the browser's language, only those of
 * badges and bar: `getMessage` would wait for a file on each page.
 */
export const texts: Item<Texts> = {
  key: 'messages',
  read: recordOf(isText),
};

/** `2102`: the counted papers of that month of arXiv IDs, one line each (`ShardWriter`). */
export const shards: Family<Lines> = {
  of: (month) => ({ key: month, read: readLines }),
  keys: /^(\d{4})$/,
};

/** `marks:2102`: the user's marks on papers of that month, one line each (`marksLine`). */
export const marks: Family<Lines> = {
  of: (month) => ({ key: `marks:${month}`, read: readLines }),
  keys: /^marks:(.*)/s,
};

/** All items for these months; duplicates are allowed. */
export function ofMonths(months: Iterable<string>): Item<Lines>[] {
  return [...new Set(months)].flatMap((month) => [shards.of(month), marks.of(month)]);
}

/** The stored value if it is an object whose members all have one type; else an empty object. */
function recordOf<T>(isMember: (member: unknown) => member is T) {
  const isRecord = (value: unknown): value is Record<string, T> =>
    typeof value === 'object' && value !== null && Object.values(value).every(isMember);
  return (stored: unknown) => (isRecord(stored) ? stored : {});
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isFinite);
}
