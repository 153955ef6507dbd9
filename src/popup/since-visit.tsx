import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { levelOf } from '../core/popularity.ts';
import { type Levels, type Shown, shownBefore, withShown } from '../core/visit.ts';
import type { PaperRow } from '../shared/messages.ts';
import { read, update } from '../shared/storage/access.ts';
import { visits } from '../shared/storage/visits.ts';
import { visitText } from '../ui/i18n.ts';
import { isPrivate } from '../ui/private.ts';
import { isOfDays, isSearch } from './place.ts';
import type { State } from './state.ts';

/** The visits to the latest list. */
export const VISITS = visits.of('popup');
/** Shorter views of the page do not count as a visit. */
const READ_AFTER_MS = 1000;

interface Visit {
  /** This is the latest list; other lists are not compared. */
  isLatest: boolean;
  /** Null at the first visit, and until it is loaded. */
  before: Shown | null;
}

/** The levels of earlier visits to the latest list. Records this visit after the list was visible for a while. */
export function useVisit({ papers, shows, nav }: State): Visit {
  const [before, setBefore] = useState<Shown | null>(null);
  const isLatest =
    shows !== null &&
    isOfDays(shows) &&
    !isSearch(shows) &&
    (shows.day === null || nav?.next === null);
  useEffect(() => {
    if (!isLatest || papers === null) return;
    const { local } = browser.storage;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = async () => {
      if (await isPrivate()) return;
      await update(local, VISITS, (known) => withShown(known, Date.now(), levelsOf(papers)));
    };
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      void read(local, VISITS).then((known) => setBefore(shownBefore(known, Date.now())));
      timer = setTimeout(note, READ_AFTER_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isLatest, papers]);
  return { isLatest, before: isLatest ? before : null };
}

function levelsOf(papers: readonly PaperRow[]): Levels {
  return Object.fromEntries(shownPapers(papers).map(({ id, level }) => [id, level]));
}

/** The counted papers. */
function shownPapers(papers: readonly PaperRow[]): { id: string; level: number }[] {
  return papers.flatMap(({ id, standings: [leading] }) =>
    leading === undefined ? [] : [{ id, level: levelOf(leading.heat) }],
  );
}

interface SinceVisitProps {
  before: Shown | null;
  papers: readonly PaperRow[] | null;
}

/**
 * `7 new, 3 rising since yesterday 9:12`. After an earlier visit, the line is rendered before its text is known, so that
 * the list does not move.
 */
export function SinceVisit({ before, papers }: SinceVisitProps) {
  const words = before === null || papers === null ? '' : visitText(before, shownPapers(papers));
  return <p class="since-visit">{words}</p>;
}
