import { factsOf } from '../core/error-log.ts';
import { isAlive, send } from './api.ts';

/** Limits how often a repeating error is reported. */
const MOST = 20;
let reported = 0;

/** Adds an error of the extension to the log, and hides it from the page. */
export function reportError(error: unknown): void {
  reported += 1;
  if (reported > MOST || !isAlive()) return;
  send('noteError', factsOf(error)).catch(() => console.warn('Hot Papers for arXiv:', error));
}
