import type { SourceId } from '../core/digest.ts';

/** Defaults of the settings that a listing page needs before its first row; `settings.ts` has all. */
export const BADGE_DEFAULTS = {
  categoriesOff: [] as string[],
  /** Sources whose counts no badge shows. */
  badgeSourcesOff: [] as SourceId[],
  /** The lowest level (1 to 5) that gets a badge; 0 for every counted paper. */
  badgeFrom: 0,
  badgeCompact: false,
  badgeChips: true,
  badgeTheme: 'page' as 'page' | 'light' | 'dark',
  seen: 'dim' as 'show' | 'dim' | 'hide',
  bar: true,
};

export type BadgeSettings = typeof BADGE_DEFAULTS;

/** The key in `storage.local` under which the working copy lies: only what differs from the defaults. */
export const SETTINGS_KEY = 'settings';

/** What is stored, completed with defaults. Values of another type than the default's are left out. */
export function complete<T extends object>(defaults: T, stored: unknown): T {
  const settings = { ...defaults };
  for (const key in defaults) {
    const value = (stored as Partial<T> | undefined)?.[key];
    if (shapeOf(value) === shapeOf(defaults[key])) settings[key] = value as T[typeof key];
  }
  return settings;
}

/** Tells arrays and null from other objects, too. */
function shapeOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
