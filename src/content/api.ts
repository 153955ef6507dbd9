import type { Browser } from 'webextension-polyfill';
import { deliver } from '../messaging/deliver.ts';
import type { MessageType, Reply, Request } from '../shared/messages.ts';

/**
 * The browser's own namespace. Content scripts need no polyfill: all methods they call also return promises in Chrome's
 * `chrome`.
 */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser | undefined;
}

export const api = (globalThis.browser ?? globalThis.chrome) as Browser;

/** False once the extension was updated or removed while the page is still open. */
export function isAlive(): boolean {
  try {
    return api.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends a request from a content script to the background. Throws a `FailureError`. */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  return await deliver(api.runtime, type, request);
}
