import { browser } from '../browser.ts';
import { isEqual } from '../core/equal.ts';
import {
  nameIn,
  read,
  readFamily,
  readMany,
  remove,
  write,
  writeMany,
} from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { follow } from '../shared/storage/follow.ts';
import { syncTrouble } from '../shared/storage/local.ts';
import { alone } from '../shared/storage/lock.ts';
import { chosenSettings, settings } from '../shared/storage/settings.ts';
import {
  type Stamped,
  settingsStamps,
  syncedFollow,
  syncedSettings,
} from '../shared/storage/stamps.ts';
import { watch, watchAll } from '../shared/storage/watch.ts';
import { syncFollow } from './follow-sync.ts';
import { mergeStamped, restamp, settingsOf, stampsFor } from './settings-merge.ts';
import { pushNewer, type SyncTrouble } from './sync-push.ts';

/** Syncs settings and follow rules with the user's browser account. */
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
      // A full disk changes nothing; the next change or start retries.
      await syncSettings(local, sync, Math.floor(Date.now() / 1000)).catch(() => undefined);
    }
    running = false;
  };
  watch(local, settings, () => void run());
  watch(local, follow, () => void run());
  watchAll(sync, ({ keys }) => {
    if (keys.some((key) => isSetting(key) || nameIn(syncedFollow, key) !== null)) void run();
  });
  void run();
}

/** Syncs once: copies newer settings in both directions. Can run at any time. */
export async function syncSettings(local: Area, sync: Area, now: number): Promise<void> {
  const theirs = await readRemote(sync);
  const merged = await alone(settings, () => mergeIntoLocal(local, theirs ?? {}, now));
  const trouble =
    theirs === null ? 'failed' : await pushNewer(sync, syncedSettings, theirs, merged);
  await noteTrouble(local, trouble ?? (await syncFollow(local, sync, now)));
}

async function readRemote(sync: Area): Promise<Stamped | null> {
  let stored: Stamped;
  try {
    stored = await readFamily(sync, syncedSettings);
  } catch {
    return null;
  }
  const stamped: Stamped = {};
  for (const [name, stamps] of Object.entries(stored)) {
    const fitting = stampsFor(name, stamps);
    if (fitting !== null) stamped[name] = fitting;
  }
  return stamped;
}

async function mergeIntoLocal(local: Area, theirs: Stamped, now: number): Promise<Stamped> {
  const stored = await readMany(local, [settings, settingsStamps]);
  const known = stored(settingsStamps);
  const mine = restamp(known, stored(settings), now);
  const merged = mergeStamped(mine, theirs);
  const chosen = { ...stored(chosenSettings), ...settingsOf(merged) };
  if (!isEqual(merged, mine)) {
    await writeMany(local, [settingsStamps, merged], [chosenSettings, chosen]);
  } else if (!isEqual(merged, known)) await write(local, settingsStamps, merged);
  return merged;
}

async function noteTrouble(local: Area, trouble: SyncTrouble | null): Promise<void> {
  if ((await read(local, syncTrouble)) === trouble) return;
  if (trouble === null) await remove(local, syncTrouble);
  else await write(local, syncTrouble, trouble);
}

function isSetting(key: string): boolean {
  return nameIn(syncedSettings, key) !== null;
}
