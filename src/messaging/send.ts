import { browser } from '../browser.ts';
import { FailureError } from '../core/failure.ts';
import type { Envelope, MessageType, Reply, Request } from '../messages.ts';

const NO_RECEIVER = 'Receiving end does not exist';
const RETRY_AFTER_MS = 200;

/**
 * Asks the background, from a page of the extension. Throws a `FailureError`, whose key and values
 * the page shows in the reader's language.
 */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  const envelope = await deliver(type, request);
  if (envelope === undefined) throw new FailureError('backgroundSilent');
  if ('failure' in envelope) throw new FailureError(envelope.failure.key, envelope.failure.values);
  return envelope.ok;
}

/** A worker that is just being started has no receiver yet, so that one error is worth a second try. */
async function deliver<T extends MessageType>(
  type: T,
  request: Request<T>,
): Promise<Envelope<T> | undefined> {
  const message = { type, request };
  try {
    return await browser.runtime.sendMessage<typeof message, Envelope<T> | undefined>(message);
  } catch (error) {
    if (!String(error).includes(NO_RECEIVER)) throw silent(error);
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  try {
    return await browser.runtime.sendMessage<typeof message, Envelope<T> | undefined>(message);
  } catch (error) {
    throw silent(error);
  }
}

function silent(cause: unknown): FailureError {
  return new FailureError('backgroundSilent', [], cause);
}
