import { browser } from '../browser.ts';
import type { MessageType, Reply, Request } from '../shared/messages.ts';
import { deliver } from './deliver.ts';

/** Sends a request from an extension page to the background. Throws a `FailureError`. */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  return await deliver(browser.runtime, type, request);
}
