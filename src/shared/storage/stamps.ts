import type { Family, Item } from './area.ts';

export type Value = string | number | boolean;
/** A value and when the user chose it, in seconds since 1970. */
export type Stamp = [value: Value, at: number];
/**
 * The stamps of the parts of a setting that change separately: a switch of a list, a keyboard shortcut, or the setting
 * itself ('').
 */
export type Stamps = Record<string, Stamp>;
/** The stamps of each setting. */
export type Stamped = Record<string, Stamps>;

/** When each setting was changed on this computer. */
export const settingsStamps: Item<Stamped> = {
  key: 'settingsStamps',
  read: (stored) => {
    const settings: [string, unknown][] = Object.entries(Object(stored));
    const read = settings.map(([name, stamps]) => [name, readStamps(stamps)] as const);
    return Object.fromEntries(read.filter(([, stamps]) => Object.keys(stamps).length > 0));
  },
};

/** `settings.seen` in `storage.sync`: one item per setting, because an item is limited to 8 kB. */
export const syncedSettings: Family<Stamps> = {
  of: (name) => ({ key: `settings.${name}`, read: readStamps }),
  keys: /^settings\.(.*)/s,
};

/** When each follow rule was added or removed, by kind and text: `author:Ada Lovelace`. */
export const followStamps: Item<Stamps> = { key: 'followStamps', read: readStamps };

/** `rules.7` in `storage.sync`: a share of those stamps, so that 500 rules fit into items of 8 kB. */
export const syncedFollow: Family<Stamps> = {
  of: (share) => ({ key: `rules.${share}`, read: readStamps }),
  keys: /^rules\.(.*)/s,
};

/** The valid stamps of a stored value; others are skipped. */
function readStamps(stored: unknown): Stamps {
  const parts: [string, unknown][] = Object.entries(Object(stored));
  return Object.fromEntries(
    parts.flatMap(([part, stamp]) => (isStamp(stamp) ? [[part, stamp] as const] : [])),
  );
}

function isStamp(stamp: unknown): stamp is Stamp {
  if (!Array.isArray(stamp) || stamp.length !== 2 || !Number.isFinite(stamp[1])) return false;
  return ['string', 'number', 'boolean'].includes(typeof stamp[0]);
}
