import { browser } from '../browser.ts';

/** Closes the popup, because Firefox leaves it open over a new tab. In a tab, the page stays open. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(globalThis.window)) globalThis.close();
}
