import { isEqual } from '../../core/equal.ts';
import type { Area } from './area.ts';

/** Writes only values that differ and removes keys whose value is null: each write is an event in every open page. */
export async function writeChanged(area: Area, items: Record<string, unknown>): Promise<void> {
  const keys = Object.keys(items);
  const present = await area.get(keys);
  const gone = keys.filter((key) => items[key] === null && present[key] !== undefined);
  const changed = keys.filter((key) => items[key] !== null && !isEqual(items[key], present[key]));
  if (gone.length > 0) await area.remove(gone);
  if (changed.length > 0) {
    await area.set(Object.fromEntries(changed.map((key) => [key, items[key]])));
  }
}
