import { browser } from '../browser.ts';
import { completeSettings, SETTINGS_KEY } from '../shared/settings.ts';
import type { Refresher } from './refresh/refresher.ts';
import { inBackground } from './report.ts';

/**
 * Asks sources when they are due: by their alarm, at the start of the browser, after an update, and when the
 * reader switches one on or gives it its permission. That a page wakes the background is no reason.
 * @param ready the database is as a crash should not have left it
 */
export function followSources(refresher: Refresher, ready: Promise<void>): void {
  const restart = () => inBackground(ready.then(() => refresher.restart()));
  browser.runtime.onStartup.addListener(restart);
  browser.runtime.onInstalled.addListener(restart);
  browser.alarms.onAlarm.addListener(({ name }) => inBackground(refresher.onAlarm(name)));
  browser.permissions.onAdded.addListener(restart);
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || change === undefined) return;
    if (sourcesIn(change.oldValue) !== sourcesIn(change.newValue)) {
      restart();
    }
  });
}

function sourcesIn(settings: unknown): string {
  const { sourcesOn, customTemplate } = completeSettings(settings);
  return JSON.stringify([[...sourcesOn].sort(), customTemplate]);
}
