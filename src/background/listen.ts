import { browser } from '../browser.ts';
import { FailureError, failureOf } from '../core/failure.ts';
import {
  type Envelope,
  type Handlers,
  type MessageType,
  OPEN_TO_LISTINGS,
  type Sender,
} from '../shared/messages.ts';
import { report } from './report.ts';
import { isRequest, typeOf } from './requests.ts';

/** The sender of a message, as the browser describes it. */
interface MessageSender {
  id?: string;
  url?: string;
  tab?: { id?: number; incognito?: boolean };
}

/** Answers messages of the extension's pages and content scripts only. */
export function listen(handlers: Handlers): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, from: MessageSender) => {
    const type = typeOf(message);
    if (type === null || from.id !== own.id) return undefined;
    const { url = '', tab } = from;
    return answer(handlers, type, requestIn(message), {
      tabId: tab?.id ?? null,
      url,
      isPrivate: tab?.incognito ?? false,
      trusted: url.startsWith(own.origin),
    });
  });
}

function requestIn(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'request' in message
    ? message.request
    : undefined;
}

/** Returns a handler's reply or its failure. Content scripts may send only the messages that a listing needs. */
export async function answer<T extends MessageType>(
  handlers: Handlers,
  type: T,
  request: unknown,
  sender: Sender,
): Promise<Envelope<T>> {
  try {
    const isAllowed = sender.trusted || OPEN_TO_LISTINGS.has(type);
    if (!isAllowed || !isRequest(type, request)) throw new FailureError('backgroundRefused');
    return { ok: await handlers[type](request, sender) };
  } catch (error) {
    if (!(error instanceof FailureError)) report(error);
    return { failure: failureOf(error) };
  }
}
