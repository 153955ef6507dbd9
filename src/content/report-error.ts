import { factsOf } from '../core/error-log.ts';
import { isAlive, send } from './api.ts';

/** An error that comes back with each frame is told so often and no more. */
const MOST = 20;
let told = 0;

/** Has an error of ours noted in the log. Nothing of it reaches the page. */
export function reportError(error: unknown): void {
  told += 1;
  if (told > MOST || !isAlive()) return;
  send('noteError', factsOf(error)).catch(() => console.warn('Hot Papers for arXiv:', error));
}
