import { completeSettings, type Settings } from '../settings.ts';
import { update } from './access.ts';
import type { Area, Item } from './area.ts';
import { badgeSettings } from './pages.ts';

export const settings: Item<Settings> = { key: badgeSettings.key, read: completeSettings };

/** Only the settings that the user changed. Names from later versions are preserved. */
export const chosenSettings: Item<Readonly<Record<string, unknown>>> = {
  key: badgeSettings.key,
  read: (stored) => (isObject(stored) ? { ...stored } : {}),
};

/** Changes settings based on their current values. Changes from all open pages run one after the other. */
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
