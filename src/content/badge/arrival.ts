import { BAR_ID } from './bar-room.ts';
import { handedOver } from './handover.ts';

/**
 * Makes other instances on the page check whether their extension still exists. Page scripts can send this event too,
 * so it does not end an active instance.
 */
export const ARRIVAL = 'hot-papers-arrival';

/**
 * Ends an earlier instance: one of the same extension, injected again into an open tab, or one from before an update.
 * They share only the page.
 */
export function endEarlierInstance(): void {
  handedOver()?.ending.abort();
  document.dispatchEvent(new Event(ARRIVAL));
  // Firefox ends the scripts of a removed extension, but leaves their elements in the page.
  for (const left of document.querySelectorAll(`.hot-papers-badge, #${BAR_ID}`)) left.remove();
}
