import { browser } from '../browser.ts';
import type { MessageType, Reply, Request } from '../shared/messages.ts';
import { deliver } from './deliver.ts';

/** Asks the background, from a page of the extension. Throws a `FailureError`. */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  return await deliver(browser.runtime, type, request);
}
