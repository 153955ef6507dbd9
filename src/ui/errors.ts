import { factsOf } from '../core/error-log.ts';
import { send } from '../messaging/send.ts';

/** How often an error that repeats endlessly is reported. */
const MOST = 20;
let told = 0;

/** Has an error of this page noted in the log. */
export function reportError(error: unknown): void {
  told += 1;
  if (told > MOST) return;
  // Where the background does not answer, the browser's console has the error.
  send('noteError', factsOf(error)).catch(() => undefined);
}

/** Tells of what nobody caught. */
export function followErrors(): void {
  // What has no error object is a notice of the browser's, such as that of a busy ResizeObserver.
  addEventListener('error', ({ error }) => error && reportError(error));
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}
