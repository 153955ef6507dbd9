import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { write } from '../shared/storage/access.ts';
import { whatsNew } from '../shared/storage/news.ts';

/** A first installation opens the welcome page; an update only shows a dot. */
export function followInstalls(): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason === 'install') void welcome();
    if (details.reason === 'update') void noteNews(details);
  });
}

async function welcome(): Promise<void> {
  // For developers who load the extension from a folder, the page opens in the background.
  const { installType } = await browser.management.getSelf();
  const url = browser.runtime.getURL('welcome.html');
  await browser.tabs.create({ url, active: installType !== 'development' });
}

async function noteNews({ previousVersion }: Runtime.OnInstalledDetailsType): Promise<void> {
  const { version } = browser.runtime.getManifest();
  if (release(version) !== release(previousVersion ?? '')) {
    await write(browser.storage.local, whatsNew, version);
  }
}

/** Patch releases have no news: `1.2.3` and `1.2.4` count as one release. */
function release(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
