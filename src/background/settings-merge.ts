import { DEFAULTS, type Settings } from '../shared/settings.ts';

type Value = string | number | boolean;
/** A value and when it was chosen, in seconds since 1970. */
type Stamp = [value: Value, at: number];
/**
 * Settings taken apart into what can be changed alone: each switch of a list, each key of the keyboard.
 * A setting that is one value has the empty part.
 */
export type Stamped = Record<string, Record<string, Stamp>>;
type Parts = Record<string, Value>;

/** The stamps brought up to date with `settings`: whatever differs from what was known is stamped `now`. */
export function restamp(known: Stamped, settings: Settings, now: number): Stamped {
  // A clock that runs behind another machine's must not make a new choice look old.
  const at = Math.max(now, ...stampsOf(known).map(([, seen]) => seen + 1));
  const result: Stamped = {};
  for (const name of settingNames()) {
    const before = { ...partsOf(name, DEFAULTS), ...valuesOf(known[name]) };
    const after = partsOf(name, settings);
    const stamps = { ...known[name] };
    for (const part of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const value = after[part] ?? false;
      if (value !== (before[part] ?? false)) stamps[part] = [value, at];
    }
    if (Object.keys(stamps).length > 0) result[name] = stamps;
  }
  return result;
}

/** Both united: of each part the newer choice. */
export function mergeStamped(one: Stamped, other: Stamped): Stamped {
  const result: Stamped = { ...one };
  for (const [name, stamps] of Object.entries(other)) {
    const merged = { ...one[name] };
    for (const [part, stamp] of Object.entries(stamps)) {
      const mine = merged[part];
      if (mine === undefined || isNewer(stamp, mine)) merged[part] = stamp;
    }
    result[name] = merged;
  }
  return result;
}

/** The settings that the stamps say; a setting without stamps is left out. */
export function settingsOf(stamped: Stamped): Partial<Settings> {
  const entries = Object.entries(stamped).map(([name, stamps]) => {
    const model = DEFAULTS[name as keyof Settings];
    const parts = { ...partsOf(name as keyof Settings, DEFAULTS), ...valuesOf(stamps) };
    if (Array.isArray(model)) return [name, Object.keys(parts).filter((part) => parts[part])];
    return [name, typeof model === 'object' ? parts : parts['']];
  });
  return Object.fromEntries(entries);
}

/** What another machine stored, without anything that is no stamp of a setting known here. */
export function soundStamps(name: string, stored: unknown): Record<string, Stamp> | null {
  if (!Object.hasOwn(DEFAULTS, name) || typeof stored !== 'object' || stored === null) return null;
  const model = partsOf(name as keyof Settings, DEFAULTS);
  const isList = Array.isArray(DEFAULTS[name as keyof Settings]);
  const sound = Object.entries(stored).filter(([part, stamp]) => {
    if (!Array.isArray(stamp) || stamp.length !== 2 || !Number.isFinite(stamp[1])) return false;
    return isList ? typeof stamp[0] === 'boolean' : typeof stamp[0] === typeof model[part];
  });
  return sound.length === 0 ? null : Object.fromEntries(sound);
}

function settingNames(): (keyof Settings)[] {
  return Object.keys(DEFAULTS) as (keyof Settings)[];
}

function partsOf(name: keyof Settings, settings: Settings): Parts {
  const value = settings[name];
  if (Array.isArray(value)) return Object.fromEntries(value.map((item) => [item, true]));
  return typeof value === 'object' ? { ...value } : { '': value };
}

function valuesOf(stamps: Record<string, Stamp> = {}): Parts {
  return Object.fromEntries(Object.entries(stamps).map(([part, [value]]) => [part, value]));
}

function stampsOf(stamped: Stamped): Stamp[] {
  return Object.values(stamped).flatMap((stamps) => Object.values(stamps));
}

/** Two choices of the same second are told apart by their values, alike on every machine. */
function isNewer([value, at]: Stamp, [other, otherAt]: Stamp): boolean {
  return at > otherAt || (at === otherAt && String(value) > String(other));
}
