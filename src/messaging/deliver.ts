import { FailureError } from '../core/failure.ts';
import type { AnyMessage, Envelope, MessageType, Reply, Request } from '../shared/messages.ts';

const NO_RECEIVER = 'Receiving end does not exist';
const RETRY_AFTER_MS = 200;

/** The part of `runtime` that is needed, with or without the polyfill. */
interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** Asks the background. Throws a `FailureError`, whose key and values are shown in the reader's language. */
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

/** A worker that is just being started has no receiver yet, so that one error is worth a second try. */
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
