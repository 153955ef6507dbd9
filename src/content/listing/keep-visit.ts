import type { LiveApi } from '../live-api.ts';
import { READ_AFTER_MS } from './report-shown.ts';
import type { Row } from './rows.ts';

/**
 * Records the user's visit, from a while after the page became visible until it is hidden. A background tab does not
 * count.
 */
export function keepVisit({ visit, changes, signal }: LiveApi, rows: () => readonly Row[]): void {
  let timer = 0;
  let isRead = false;
  const note = () => {
    isRead = true;
    const shown = rows().flatMap(({ id, badge }) => (badge === null ? [] : [[id, badge.level]]));
    visit.note(Object.fromEntries(shown)).catch(() => {});
  };
  const begin = async () => {
    if (await visit.begin()) changes.dispatchEvent(new Event('moved'));
  };
  const onVisibility = () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') {
      if (isRead) note();
      return;
    }
    begin().catch(() => {});
    timer = window.setTimeout(note, READ_AFTER_MS);
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  onVisibility();
}
