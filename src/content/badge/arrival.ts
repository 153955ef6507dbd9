import { isAlive } from '../api.ts';
import { BAR_ID } from './bar-room.ts';
import { handedOver } from './handover.ts';

/** Makes other instances on the page look whether their extension is still there. */
const ARRIVAL = 'hot-papers-arrival';

/**
 * Ends an earlier instance: of the extension before an update, or of this one, put into an open tab again.
 * Two loads of an extension share only the page, whose scripts can send every event too. So the event says
 * nothing but "look": an instance that is alive does not end by it.
 */
export function endEarlierInstance(): void {
  handedOver()?.ending.abort();
  document.dispatchEvent(new Event(ARRIVAL));
  // Firefox ends the scripts of a removed extension, but leaves what they have put into the page.
  for (const left of document.querySelectorAll(`.hot-papers-badge, #${BAR_ID}`)) left.remove();
}

export function endWhenOrphaned(ending: AbortController): void {
  const look = () => {
    if (!isAlive()) ending.abort();
  };
  document.addEventListener(ARRIVAL, look, { signal: ending.signal });
}
