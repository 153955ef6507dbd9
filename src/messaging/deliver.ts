import { FailureError } from '../core/failure.ts';
import type { AnyMessage, Envelope, MessageType, Reply, Request } from '../shared/messages.ts';

const NO_RECEIVER = 'Receiving end does not exist';
const RETRY_AFTER_MS = 200;

/** The part of `runtime` that is used, with or without the polyfill. */
interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** Sends a request to the background. Throws a `FailureError` whose key and values name a text for the user. */
export async function deliver<T extends MessageType>(
  runtime: Runtime,
  type: T,
  request: Request<T>,
): Promise<Reply<T>> {
  const envelope = await attempt<T>(runtime, { type, request } as AnyMessage);
  if (envelope === undefined) throw new FailureError('backgroundSilent');
  if ('failure' in envelope) throw new FailureError(envelope.failure.key, envelope.failure.values);
  return envelope.ok;
}

/** A worker that is still starting has no receiver yet. Only that error is retried. */
async function attempt<T extends MessageType>(
  runtime: Runtime,
  message: AnyMessage,
): Promise<Envelope<T> | undefined> {
  const send = () => runtime.sendMessage(message) as Promise<Envelope<T> | undefined>;
  try {
    return await send();
  } catch (error) {
    if (!String(error).includes(NO_RECEIVER)) throw silent(error);
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  return await send().catch((error) => {
    throw silent(error);
  });
}

function silent(cause: unknown): FailureError {
  return new FailureError('backgroundSilent', [], cause);
}
