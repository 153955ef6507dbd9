import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { write } from '../shared/storage/access.ts';
import { whatsNew } from '../shared/storage/news.ts';

/** A first installation opens the welcome page; an update opens nothing and leaves a dot. */
export function followInstalls(): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason === 'install') void welcome();
    if (details.reason === 'update') void noteNews(details);
  });
}

async function welcome(): Promise<void> {
  // Who loads the extension from a folder is at work on it: the page opens without taking the view.
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

/** Patches bring no news: `1.2.3` and `1.2.4` are one release. */
function release(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
