import { DEFAULTS, type Settings } from '../shared/settings.ts';
import type { Stamp, Stamped, Stamps, Value } from '../shared/storage/stamps.ts';

type Parts = Record<string, Value>;

/** Updates the stamps to match `settings`: changed values are stamped `now`. */
export function restamp(known: Stamped, settings: Settings, now: number): Stamped {
  // If another computer's clock is ahead, a new choice must still count as newer.
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

/** Merges two sets of stamps: the newer choice of each part wins. */
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

/** The settings according to the stamps; a setting without stamps is omitted. */
export function settingsOf(stamped: Stamped): Partial<Settings> {
  const names = settingNames().filter((name) => name in stamped);
  return Object.fromEntries(names.map((name) => [name, settingOf(name, stamped[name])]));
}

function settingOf(name: keyof Settings, stamps: Stamps | undefined): unknown {
  const model = DEFAULTS[name];
  const parts = { ...partsOf(name, DEFAULTS), ...valuesOf(stamps) };
  if (Array.isArray(model)) return Object.keys(parts).filter((part) => parts[part]);
  return typeof model === 'object' ? parts : parts[''];
}

/** The stamps from another computer that are valid for a known setting; null if there are none. */
export function stampsFor(name: string, stamps: Stamps): Stamps | null {
  if (!isSetting(name)) return null;
  const model = partsOf(name, DEFAULTS);
  const isList = Array.isArray(DEFAULTS[name]);
  const fitting = Object.entries(stamps).filter(([part, [value]]) =>
    isList ? typeof value === 'boolean' : typeof value === typeof model[part],
  );
  return fitting.length === 0 ? null : Object.fromEntries(fitting);
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(DEFAULTS, name);
}

function settingNames(): (keyof Settings)[] {
  return Object.keys(DEFAULTS).filter(isSetting);
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

/** For two choices in the same second, compares their values, with the same result on every computer. */
function isNewer([value, at]: Stamp, [other, otherAt]: Stamp): boolean {
  return at > otherAt || (at === otherAt && String(value) > String(other));
}
