import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own namespace. Content scripts do without the polyfill: all that they call returns promises
 * in Chrome's `chrome` as well.
 */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser | undefined;
}

const found = globalThis.browser ?? globalThis.chrome;
if (found === undefined) throw new Error('There is no extension namespace here');

export const api: Browser = found;

/** False once the extension was updated or removed under a page that is still open. */
export function isAlive(): boolean {
  try {
    return api.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
