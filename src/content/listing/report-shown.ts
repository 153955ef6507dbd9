import { localDay } from '../../core/days.ts';
import type { ListingFacts } from '../../shared/messages.ts';
import { send } from '../api.ts';
import { factsOf } from '../pages/facts.ts';
import type { Shared } from '../shared.ts';
import type { Row } from './rows.ts';

/** A page that is left sooner was not read. */
const READ_AFTER_MS = 3000;

/** Tells the background, once the page has been in view for a while, which papers it showed. */
export function reportShown({ kind, signal }: Shared, rows: () => readonly Row[]): void {
  let timer = 0;
  const facts = () =>
    rows()
      .filter(({ badge }) => badge !== null)
      .map(factsOf);
  const tell = () => {
    const ids = kind === 'abs' ? [] : rows().map(({ id }) => id);
    const said = facts();
    document.removeEventListener('visibilitychange', watch);
    if (ids.length + said.length > 0) send('shown', request(ids, said)).catch(() => {});
  };
  const whenIdle = () => requestIdleCallback(tell, { timeout: READ_AFTER_MS });
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = window.setTimeout(whenIdle, READ_AFTER_MS);
  };
  document.addEventListener('visibilitychange', watch, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  // Read now, before other programs change the page; what was read is kept.
  requestIdleCallback(facts);
  watch();
}

function request(ids: string[], facts: ListingFacts[]) {
  return { ids: [...new Set(ids)], day: localDay(new Date()), facts };
}
