import { completeSettings, type Settings } from '../settings.ts';
import { update } from './access.ts';
import type { Area, Item } from './area.ts';
import { badgeSettings } from './pages.ts';

export const settings: Item<Settings> = { key: badgeSettings.key, read: completeSettings };

/** The same key as it is stored: only what the reader chose. Names of a later version are kept. */
export const chosenSettings: Item<Readonly<Record<string, unknown>>> = {
  key: badgeSettings.key,
  read: (stored) => (isObject(stored) ? { ...stored } : {}),
};

/** Changes settings by what they are at that moment, one change after the other over all open pages. */
export async function changeSettings(
  area: Area,
  change: (now: Settings) => Partial<Settings>,
): Promise<void> {
  await update(area, chosenSettings, (chosen) => ({
    ...chosen,
    ...change(completeSettings(chosen)),
  }));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
