import { browser } from '../browser.ts';
import { FailureError, failureOf } from '../core/failure.ts';
import {
  type AnyMessage,
  type Envelope,
  type Handlers,
  type MessageType,
  OPEN_TO_LISTINGS,
  type Request,
  type Sender,
} from '../shared/messages.ts';
import { isSoundRequest } from './open-requests.ts';
import { report } from './report.ts';

/** What the browser tells of who sent a message. */
interface MessageSender {
  id?: string;
  url?: string;
  tab?: { id?: number; incognito?: boolean };
}

/** Answers the messages of our own pages and content scripts, and no others. */
export function listen(handlers: Handlers): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, from: MessageSender) => {
    if (!isOurs(message, handlers) || from.id !== own.id) return undefined;
    const { url = '', tab } = from;
    return answer(handlers, message, {
      tabId: tab?.id ?? null,
      url,
      isPrivate: tab?.incognito ?? false,
      trusted: url.startsWith(own.origin),
    });
  });
}

function isOurs(message: unknown, handlers: Handlers): message is AnyMessage {
  const type = (message as { type?: unknown } | null)?.type;
  return typeof type === 'string' && Object.hasOwn(handlers, type);
}

/** What a handler says, or why it failed. Content scripts may ask for what a listing needs, and that only. */
export async function answer<T extends MessageType>(
  handlers: Handlers,
  { type, request }: { type: T; request: Request<T> },
  sender: Sender,
): Promise<Envelope<T>> {
  try {
    if (!sender.trusted && !isAllowed(type, request)) throw new FailureError('backgroundRefused');
    return { ok: await handlers[type](request, sender) };
  } catch (error) {
    if (!(error instanceof FailureError)) report(error);
    return { failure: failureOf(error) };
  }
}

function isAllowed(type: MessageType, request: unknown): boolean {
  return OPEN_TO_LISTINGS.has(type) && isSoundRequest(type, request);
}
