import { browser } from '../browser.ts';

const COLOR = '#b31b1b';

/** Shows on a tab's icon how many hot entries its page has; null and 0 show nothing. */
export async function showHotCount(tabId: number | null, count: number | null): Promise<void> {
  if (tabId === null) return;
  const text = count === null || count === 0 ? '' : String(count);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
  }
}
