import { factsOf } from '../core/error-log.ts';
import { send } from '../messaging/send.ts';
import { isPrivate } from './private.ts';

/** Limits how often a repeating error is reported. */
const MOST = 20;
let reported = 0;

/** Sends an error of this page to the error log. */
export function reportError(error: unknown): void {
  reported += 1;
  if (reported > MOST) return;
  // If the background does not answer, the browser's console still shows the error.
  sendError(error).catch(() => undefined);
}

async function sendError(error: unknown): Promise<void> {
  // The background cannot see it: a popup has no tab.
  if (!(await isPrivate())) await send('noteError', factsOf(error));
}

/** Reports uncaught errors. */
export function followErrors(): void {
  // Events without an error object are browser notices, such as the ResizeObserver loop warning.
  addEventListener('error', ({ error }) => error && reportError(error));
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}
