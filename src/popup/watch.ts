import { browser } from '../browser.ts';
import { nameIn } from '../shared/storage/access.ts';
import { isFollowing } from '../shared/storage/following.ts';
import { heat, marks, shards } from '../shared/storage/pages.ts';
import { settings } from '../shared/storage/settings.ts';
import { isSourceKey } from '../shared/storage/source-key.ts';
import { watchAll } from '../shared/storage/watch.ts';
import type { ListModel } from './model.ts';

/** Shards are written month by month; one reload does for all that come at once. */
const SETTLE_MS = 120;

/** Asks again when another part of the extension changed what the list is made of. */
export function watchStorage(model: ListModel): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchAll(browser.storage.local, ({ keys }) => {
    if (keys.some(isSourceKey)) void model.loadSources();
    if (!keys.some((key) => concerns(key, model))) return;
    clearTimeout(timer);
    timer = setTimeout(() => model.reload(), SETTLE_MS);
  });
}

function concerns(key: string, model: ListModel): boolean {
  // A mark that was made here is shown already: papers taken off the reading list stay until the list is left.
  if (nameIn(marks, key) !== null) return !model.isSaving;
  return (
    nameIn(shards, key) !== null ||
    key === heat.key ||
    key === settings.key ||
    key === isFollowing.key
  );
}
