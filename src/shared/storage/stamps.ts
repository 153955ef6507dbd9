import type { Family, Item } from './area.ts';

export type Value = string | number | boolean;
/** A value and when it was chosen, in seconds since 1970. */
export type Stamp = [value: Value, at: number];
/** The stamps of what can be changed alone in one setting: a switch of a list, a key of the keyboard, or itself (''). */
export type Stamps = Record<string, Stamp>;
/** The stamps of each setting. */
export type Stamped = Record<string, Stamps>;

/** When each setting of this computer was chosen. */
export const settingsStamps: Item<Stamped> = {
  key: 'settingsStamps',
  read: (stored) => {
    const settings: [string, unknown][] = Object.entries(Object(stored));
    const read = settings.map(([name, stamps]) => [name, readStamps(stamps)] as const);
    return Object.fromEntries(read.filter(([, stamps]) => Object.keys(stamps).length > 0));
  },
};

/** `settings.seen` in `storage.sync`: one item a setting, so that none outgrows the 8 kB that an item may have. */
export const syncedSettings: Family<Stamps> = {
  of: (name) => ({ key: `settings.${name}`, read: readStamps }),
  keys: /^settings\.(.*)/s,
};

/** When each rule of what is followed was added or removed, by kind and text: `author:Ada Lovelace`. */
export const followStamps: Item<Stamps> = { key: 'followStamps', read: readStamps };

/** `rules.7` in `storage.sync`: a share of those stamps, so that 500 rules fit into items of 8 kB. */
export const syncedFollow: Family<Stamps> = {
  of: (share) => ({ key: `rules.${share}`, read: readStamps }),
  keys: /^rules\.(.*)/s,
};

/** The stamps in what is stored; what is not one is left out. */
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
