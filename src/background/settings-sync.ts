import { browser } from '../browser.ts';
import { isEqual } from '../core/equal.ts';
import { alone, completeSettings, SETTINGS_KEY } from '../shared/settings.ts';
import { mergeStamped, restamp, type Stamped, settingsOf, soundStamps } from './settings-merge.ts';

/** In `storage.local`: when each setting of this machine was chosen. */
const STAMPS_KEY = 'settingsStamps';
/** In `storage.local`: why settings do not follow the reader; absent while they do. */
export const SYNC_TROUBLE_KEY = 'syncTrouble';
export type SyncTrouble = 'full' | 'failed';
/** In `storage.sync`, one item a setting, so that none outgrows the 8 kB that an item may have. */
const ITEM = 'settings.';

interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Keeps the settings of this machine and those of the reader's browser account alike. */
export function followSettings(): void {
  const { local, sync } = browser.storage;
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      // A full disk leaves everything as it was; the next change or start tries again.
      await syncSettings(local, sync, Math.floor(Date.now() / 1000)).catch(() => undefined);
    }
    running = false;
  };
  browser.storage.onChanged.addListener((changes, area) => {
    const concerned =
      area === 'local' ? SETTINGS_KEY in changes : Object.keys(changes).some(isItem);
    if (concerned) void run();
  });
  void run();
}

/** One round: what is newer there comes here, what is newer here goes there. Can be run at any time. */
export async function syncSettings(local: Area, sync: Area, now: number): Promise<void> {
  const theirs = await readRemote(sync);
  const merged = await alone(() => mergeIntoLocal(local, theirs ?? {}, now));
  const trouble = theirs === null ? 'failed' : await push(sync, theirs, merged);
  await tell(local, trouble);
}

async function readRemote(sync: Area): Promise<Stamped | null> {
  let items: Record<string, unknown>;
  try {
    items = await sync.get(null);
  } catch {
    return null;
  }
  const stamped: Stamped = {};
  for (const key of Object.keys(items).filter(isItem)) {
    const name = key.slice(ITEM.length);
    const stamps = soundStamps(name, items[key]);
    if (stamps !== null) stamped[name] = stamps;
  }
  return stamped;
}

async function mergeIntoLocal(local: Area, theirs: Stamped, now: number): Promise<Stamped> {
  const stored = await local.get([SETTINGS_KEY, STAMPS_KEY]);
  const known = (stored[STAMPS_KEY] ?? {}) as Stamped;
  const settings = completeSettings(stored[SETTINGS_KEY]);
  const mine = restamp(known, settings, now);
  const merged = mergeStamped(mine, theirs);
  const items: Record<string, unknown> = {};
  if (!isEqual(merged, known)) items[STAMPS_KEY] = merged;
  if (!isEqual(merged, mine)) {
    items[SETTINGS_KEY] = { ...(stored[SETTINGS_KEY] as object), ...settingsOf(merged) };
  }
  if (Object.keys(items).length > 0) await local.set(items);
  return merged;
}

async function push(sync: Area, theirs: Stamped, merged: Stamped): Promise<SyncTrouble | null> {
  const newer = Object.entries(merged).filter(([name, stamps]) => !isEqual(stamps, theirs[name]));
  if (newer.length === 0) return null;
  try {
    await sync.set(Object.fromEntries(newer.map(([name, stamps]) => [ITEM + name, stamps])));
    return null;
  } catch (error) {
    return /quota/i.test(String(error)) ? 'full' : 'failed';
  }
}

async function tell(local: Area, trouble: SyncTrouble | null): Promise<void> {
  const { [SYNC_TROUBLE_KEY]: told = null } = await local.get([SYNC_TROUBLE_KEY]);
  if (told === trouble) return;
  if (trouble === null) await local.remove([SYNC_TROUBLE_KEY]);
  else await local.set({ [SYNC_TROUBLE_KEY]: trouble });
}

function isItem(key: string): boolean {
  return key.startsWith(ITEM);
}
