import { isEqual } from '../core/equal.ts';
import { writeFamily } from '../shared/storage/access.ts';
import type { Area, Family } from '../shared/storage/area.ts';

/** Why the browser's sync could not store something: its quota is used up, or another reason. */
export type SyncTrouble = 'full' | 'failed';

/** Writes the items that differ from those already in sync. Returns why that failed; null if it succeeded. */
export async function pushNewer<T>(
  sync: Area,
  family: Family<T>,
  theirs: Readonly<Record<string, T>>,
  merged: Readonly<Record<string, T>>,
): Promise<SyncTrouble | null> {
  const newer = Object.entries(merged).filter(([name, item]) => !isEqual(item, theirs[name]));
  if (newer.length === 0) return null;
  try {
    await writeFamily(sync, family, Object.fromEntries(newer));
    return null;
  } catch (error) {
    return /quota/i.test(String(error)) ? 'full' : 'failed';
  }
}
