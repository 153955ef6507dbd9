import { browser } from '../browser.ts';
import { nameIn } from '../shared/storage/access.ts';
import { isFollowing } from '../shared/storage/following.ts';
import { heat, marks, shards } from '../shared/storage/pages.ts';
import { settings } from '../shared/storage/settings.ts';
import { isSourceKey } from '../shared/storage/source-key.ts';
import { watchAll } from '../shared/storage/watch.ts';
import type { ListModel } from './model.ts';

/** Shards are written one month at a time; one reload serves all that change together. */
const SETTLE_MS = 120;

/** Reloads when another part of the extension changed the list's data. */
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
  // Changes made on this page are already shown: papers removed from the reading list stay visible until the user
  // leaves it.
  if (nameIn(marks, key) !== null) return !model.isSaving;
  return (
    nameIn(shards, key) !== null ||
    key === heat.key ||
    key === settings.key ||
    key === isFollowing.key
  );
}
