import { localDay } from '../../core/days.ts';
import type { ArxivId } from '../../core/digest.ts';
import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { factsOf } from '../pages/facts.ts';
import type { Row } from './rows.ts';

/** Shorter views of the page do not count. */
export const READ_AFTER_MS = 3000;
/** How often visible papers are recorded while the user scrolls. Papers that pass faster do not count as seen. */
const LOOK_EVERY_MS = 1000;
/** The shortest interval between two reports to the background. */
const REPORT_EVERY_MS = 5000;

/**
 * Reports which papers were visible, and the page's metadata of badged ones. If categories are off, it reports metadata
 * of all papers: a paper may lack a badge only because its categories are unknown.
 * @returns call it when the user scrolls
 */
export function reportShown(
  live: LiveApi,
  rows: () => readonly Row[],
  inView: () => readonly Row[],
): () => void {
  const { kind, signal } = live;
  const noted = new Map<ArxivId, Row>();
  const reported = new Set<ArxivId>();
  const timers = { begin: 0, look: 0, report: 0 };
  let reading = false;

  const hasFacts = ({ badge }: Row) => badge !== null || live.settings.categoriesOff.length > 0;
  const report = () => {
    timers.report = 0;
    const shown = [...noted.values()];
    noted.clear();
    const ids = kind === 'abs' ? [] : shown.map(({ id }) => id);
    const facts = shown.filter(hasFacts).map(factsOf);
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
  readAhead(rows().filter(hasFacts), signal);
  onVisibility();
  return () => {
    if (reading) timers.look ||= window.setTimeout(look, LOOK_EVERY_MS);
  };
}

/**
 * Reads the metadata of rows before other scripts change the page; the results are cached. Reads only in the idle time
 * between frames.
 */
function readAhead(rows: readonly Row[], signal: AbortSignal): void {
  const rest = rows.values();
  const readSome = (idle: IdleDeadline) => {
    while (!signal.aborted && idle.timeRemaining() > 1) {
      const { value: row, done } = rest.next();
      if (done) return;
      factsOf(row);
    }
    if (!signal.aborted) requestIdleCallback(readSome);
  };
  requestIdleCallback(readSome);
}
