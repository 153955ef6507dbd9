import { browser } from '../browser.ts';
import type { Request } from '../shared/messages.ts';

/** Opens a page of the extension in a tab, or brings the tab forward that shows it. */
export async function openPage({ page, hash = '' }: Request<'openPage'>): Promise<void> {
  const address = browser.runtime.getURL(`${page}.html`);
  const url = hash === '' ? address : `${address}#${hash}`;
  const tab = await tabOf(address);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, hash === '' ? { active: true } : { active: true, url });
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

/** Of all tabs, since Firefox finds none by an address of the extension's own. */
async function tabOf(address: string) {
  const tabs = await browser.tabs.query({});
  return tabs.find(({ url }) => url !== undefined && url.replace(/[?#].*$/, '') === address);
}
