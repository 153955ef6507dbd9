import type { Browser } from 'webextension-polyfill';
import { deliver } from '../messaging/deliver.ts';
import type { MessageType, Reply, Request } from '../shared/messages.ts';

/**
 * The browser's own namespace. Content scripts do without the polyfill: all that they call returns promises
 * in Chrome's `chrome` as well.
 */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser | undefined;
}

export const api = (globalThis.browser ?? globalThis.chrome) as Browser;

/** False once the extension was updated or removed under a page that is still open. */
export function isAlive(): boolean {
  try {
    return api.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Asks the background, from a content script. Throws a `FailureError`. */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  return await deliver(api.runtime, type, request);
}
