import { isEqual } from '../../core/equal.ts';

/** What the store needs of `storage.local`, so that tests can hand in their own. */
export interface StorageArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Writes what differs from what is there, and removes what is null: each write is an event in every open page. */
export async function writeChanged(
  area: StorageArea,
  items: Record<string, unknown>,
): Promise<void> {
  const keys = Object.keys(items);
  const present = await area.get(keys);
  const gone = keys.filter((key) => items[key] === null && present[key] !== undefined);
  const changed = keys.filter((key) => items[key] !== null && !isEqual(items[key], present[key]));
  if (gone.length > 0) await area.remove(gone);
  if (changed.length > 0) {
    await area.set(Object.fromEntries(changed.map((key) => [key, items[key]])));
  }
}
