import { browser } from '../browser.ts';
import type { Request } from '../shared/messages.ts';

/** The tab opened last for an address: while it loads, the browser does not report its address. */
const opened = new Map<string, number>();
let last: Promise<void> = Promise.resolve();

/**
 * Opens a page of the extension in a tab, or activates the tab that shows it. Requests run one after the other, so that
 * many at once open only one tab.
 */
export function openPage(request: Request<'openPage'>): Promise<void> {
  const mine = last.then(() => openOrFocus(request));
  last = mine.catch(() => undefined);
  return mine;
}

async function openOrFocus({ page, hash = '' }: Request<'openPage'>): Promise<void> {
  const address = browser.runtime.getURL(`${page}.html`);
  const url = hash === '' ? address : `${address}#${hash}`;
  const tab = await tabOf(address);
  if (tab?.id === undefined) {
    const { id } = await browser.tabs.create({ url });
    if (id !== undefined) opened.set(address, id);
    return;
  }
  await browser.tabs.update(tab.id, hash === '' ? { active: true } : { active: true, url });
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

/** Checks all tabs, because Firefox cannot query tabs by an extension URL. */
async function tabOf(address: string) {
  const tabs = await browser.tabs.query({});
  return tabs.find(
    ({ id, url, status }) =>
      url?.replace(/[?#].*$/, '') === address ||
      (status === 'loading' && id !== undefined && id === opened.get(address)),
  );
}
