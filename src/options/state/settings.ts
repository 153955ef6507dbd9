import { useEffect, useReducer } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { readSettings, type Settings, updateSettings } from '../../shared/settings.ts';
import { type Change, SettingsStore } from './settings-store.ts';

const shown = new Set<() => void>();

const store = new SettingsStore(
  {
    read: () => readSettings(browser.storage.local),
    write: (change) => updateSettings(browser.storage.local, change),
  },
  () => {
    for (const show of shown) show();
  },
);

/** Reads the settings and follows every change of them, also those of other pages and machines. */
export async function loadSettings(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') store.heard(changes);
  });
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
