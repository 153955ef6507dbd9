import { browser } from '../browser.ts';

/**
 * Whether this page is in a private window. Chromium runs the popup and the side panel of such a window like those of a
 * normal window, and only the window tells the difference. Firefox for Android has no windows.
 */
export async function isPrivate(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent())?.incognito ?? false;
}
