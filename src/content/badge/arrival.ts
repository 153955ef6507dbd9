import { BAR_ID } from './bar-room.ts';
import { handedOver } from './handover.ts';

/**
 * Makes other instances on the page look whether their extension is still there. Scripts of the page can send it
 * too: so it says nothing but "look", and an instance that is alive does not end by it.
 */
export const ARRIVAL = 'hot-papers-arrival';

/**
 * Ends an earlier instance: of this load of the extension, put into an open tab again, or of the one before an
 * update, which shares nothing with this one but the page.
 */
export function endEarlierInstance(): void {
  handedOver()?.ending.abort();
  document.dispatchEvent(new Event(ARRIVAL));
  // Firefox ends the scripts of a removed extension, but leaves what they have put into the page.
  for (const left of document.querySelectorAll(`.hot-papers-badge, #${BAR_ID}`)) left.remove();
}
