import { browser } from '../browser.ts';
import { completeSettings, SETTINGS_KEY } from '../settings.ts';
import type { Refresher } from './refresh/refresher.ts';
import { inBackground } from './report.ts';

/** Asks sources when they are due, and when the reader switches one on or gives it its permission. */
export function followSources(refresher: Refresher): void {
  browser.alarms.onAlarm.addListener(({ name }) => inBackground(refresher.onAlarm(name)));
  browser.permissions.onAdded.addListener(() => inBackground(refresher.restart()));
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || change === undefined) return;
    if (sourcesIn(change.oldValue) !== sourcesIn(change.newValue)) {
      inBackground(refresher.restart());
    }
  });
}

function sourcesIn(settings: unknown): string {
  const { sourcesOn, customTemplate } = completeSettings(settings);
  return JSON.stringify([[...sourcesOn].sort(), customTemplate]);
}
