import { useEffect, useReducer } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { Settings } from '../../shared/settings.ts';
import { read } from '../../shared/storage/access.ts';
import { changeSettings, settings } from '../../shared/storage/settings.ts';
import { watch } from '../../shared/storage/watch.ts';
import { type Change, SettingsStore } from './settings-store.ts';

const shown = new Set<() => void>();

const store = new SettingsStore(
  {
    read: () => read(browser.storage.local, settings),
    write: (change) => changeSettings(browser.storage.local, change),
  },
  () => {
    for (const show of shown) show();
  },
);

/** Loads the settings and follows all changes, including those of other pages and computers. */
export async function loadSettings(): Promise<void> {
  watch(browser.storage.local, settings, (now) => store.take(now));
  await store.load();
}

export interface SettingsInUse {
  settings: Settings;
  /** True when the last change could not be written. */
  failed: boolean;
  change(change: Change | Partial<Settings>): void;
}

export function useSettings(): SettingsInUse {
  const [, show] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    const again = () => show(undefined);
    shown.add(again);
    return () => {
      shown.delete(again);
    };
  }, []);
  return { settings: store.settings, failed: store.failed, change };
}

function change(change: Change | Partial<Settings>): void {
  void store.change(typeof change === 'function' ? change : () => change);
}
