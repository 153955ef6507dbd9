import { localDay } from '../../core/days.ts';
import type { ArxivId } from '../../core/digest.ts';
import { send } from '../api.ts';
import { factsOf } from '../pages/facts.ts';
import type { Shared } from '../shared.ts';
import type { Row } from './rows.ts';

/** A page that is left sooner was not read. */
export const READ_AFTER_MS = 3000;
/** How often visible papers are noted while the user scrolls. Papers that pass faster do not count as seen. */
const LOOK_EVERY_MS = 1000;
/** How often they are sent to the background at most. */
const REPORT_EVERY_MS = 5000;

/**
 * Reports which papers were in view, and what the page says of those with a badge. Where categories are off, of all:
 * a counted paper may have no badge for what the page names, while its categories are not known.
 * @returns to be called when the reader scrolls
 */
export function reportShown(
  shared: Shared,
  rows: () => readonly Row[],
  inView: () => readonly Row[],
): () => void {
  const { kind, signal } = shared;
  const noted = new Map<ArxivId, Row>();
  const reported = new Set<ArxivId>();
  const timers = { begin: 0, look: 0, report: 0 };
  let reading = false;

  const factsIn = (shown: readonly Row[]) =>
    shown
      .filter(({ badge }) => badge !== null || shared.settings.categoriesOff.length > 0)
      .map(factsOf);
  const report = () => {
    timers.report = 0;
    const shown = [...noted.values()];
    noted.clear();
    const ids = kind === 'abs' ? [] : shown.map(({ id }) => id);
    const facts = factsIn(shown);
    if (ids.length + facts.length === 0) return;
    const levels = Object.fromEntries(shown.map(({ id, badge }) => [id, badge?.level ?? 0]));
    send('shown', { ids, day: localDay(new Date()), facts, levels }).catch(() => {});
  };
  const look = () => {
    timers.look = 0;
    for (const row of inView()) {
      if (!reported.has(row.id)) noted.set(row.id, row);
      reported.add(row.id);
    }
    if (noted.size > 0) timers.report ||= window.setTimeout(report, REPORT_EVERY_MS);
  };
  const begin = () => {
    reading = true;
    look();
    clearTimeout(timers.report);
    report();
  };
  const onVisibility = () => {
    clearTimeout(timers.begin);
    if (document.visibilityState === 'visible') {
      if (!reading) timers.begin = window.setTimeout(begin, READ_AFTER_MS);
      return;
    }
    clearTimeout(timers.report);
    report();
  };

  document.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of Object.values(timers)) clearTimeout(timer);
  });
  // Read now, before other programs change the page; the result is cached.
  requestIdleCallback(() => factsIn(rows()));
  onVisibility();
  return () => {
    if (reading) timers.look ||= window.setTimeout(look, LOOK_EVERY_MS);
  };
}
