import { browser } from '../browser.ts';
import type { Settings } from '../shared/settings.ts';
import { settings } from '../shared/storage/settings.ts';
import { watch } from '../shared/storage/watch.ts';
import { addressProblem, hostPattern } from '../sources/address.ts';
import { originOf, templateProblem } from '../sources/template.ts';
import type { Refresher } from './refresh/refresher.ts';
import { inBackground } from './report.ts';

/**
 * Decides when sources are asked for new digests: when their alarm fires, when the browser starts, after an update of
 * the extension, and when the user turns a source on or grants its permission. A page that merely starts the background
 * causes no request: otherwise services could see when users read arXiv.
 * @param ready resolves when the store has recovered from a crash
 */
export function followSources(refresher: Refresher, ready: Promise<void>): void {
  const restart = () => inBackground(ready.then(() => refresher.restart()));
  browser.runtime.onStartup.addListener(restart);
  browser.runtime.onInstalled.addListener(restart);
  browser.alarms.onAlarm.addListener(({ name }) => inBackground(refresher.onAlarm(name)));
  browser.permissions.onAdded.addListener(restart);
  watch(browser.storage.local, settings, (now, before) => {
    if (sourcesIn(now) !== sourcesIn(before)) restart();
    inBackground(giveBack(hostsIn(before), hostsIn(now)));
  });
}

function sourcesIn({ sourcesOn, customTemplate, feed }: Settings): string {
  return JSON.stringify([[...sourcesOn].sort(), customTemplate, feed]);
}

/** The hosts of the user's own addresses, as match patterns. */
function hostsIn({ customTemplate, feed }: Settings): Set<string> {
  const hosts = new Set<string>();
  if (templateProblem(customTemplate) === null) hosts.add(originOf(customTemplate));
  if (addressProblem(feed) === null) hosts.add(hostPattern(feed));
  return hosts;
}

/** Revokes permissions for hosts that no address uses any more. */
async function giveBack(before: ReadonlySet<string>, now: ReadonlySet<string>): Promise<void> {
  const required = browser.runtime.getManifest().host_permissions ?? [];
  const origins = [...before].filter((host) => !now.has(host) && !required.includes(host));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
