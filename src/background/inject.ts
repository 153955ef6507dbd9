import type { Manifest } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/**
 * Injects the content scripts into arXiv tabs that are already open. Firefox does this itself
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1458947), Chrome does not.
 */
export function followInstall(): void {
  browser.runtime.onInstalled.addListener(() => {
    if (!browser.runtime.getURL('').startsWith('moz-')) void injectIntoOpenTabs();
  });
}

async function injectIntoOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const matches = [...new Set(scripts.flatMap((script) => script.matches))];
  for (const { id, discarded } of await browser.tabs.query({ url: matches })) {
    if (id === undefined || discarded) continue;
    // A tab may be closed, or show an error page, at any moment.
    await inject(id, scripts).catch(() => undefined);
  }
}

async function inject(tabId: number, scripts: readonly Manifest.ContentScript[]): Promise<void> {
  const target = { tabId };
  for (const { css = [], js = [] } of scripts) {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    if (js.length > 0) await browser.scripting.executeScript({ target, files: js });
  }
}
