import { browser } from '../browser.ts';
import { HEAT_KEY } from '../core/shard.ts';
import { SETTINGS_KEY } from '../shared/settings.ts';
import type { ListModel } from './model.ts';

const SOURCE_STATES = 'source-state:';
/** Shards are written month by month; one reload does for all that come at once. */
const SETTLE_MS = 120;

/** Asks again when another part of the extension changed what the list is made of. */
export function watchStorage(model: ListModel): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const keys = Object.keys(changes);
    if (keys.some((key) => key.startsWith(SOURCE_STATES))) void model.loadSources();
    if (!keys.some((key) => concerns(key, model))) return;
    clearTimeout(timer);
    timer = setTimeout(() => model.reload(), SETTLE_MS);
  });
}

/** A mark of the reader's own making stands already: unsaved papers stay until the list is left. */
function concerns(key: string, model: ListModel): boolean {
  if (key.startsWith('marks:')) return !model.isSaving;
  return /^\d{4}$/.test(key) || key === HEAT_KEY || key === SETTINGS_KEY;
}
