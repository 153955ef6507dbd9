import { browser } from '../browser.ts';

/**
 * Closes the popup, which Firefox leaves open over a new tab. The same page in a tab of its own stays.
 */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(globalThis.window)) globalThis.close();
}
