import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { levelOf } from '../core/popularity.ts';
import { type Levels, type Shown, shownBefore, withShown } from '../core/visit.ts';
import type { PaperRow } from '../shared/messages.ts';
import { read, update } from '../shared/storage/access.ts';
import { visits } from '../shared/storage/visits.ts';
import { visitText } from '../ui/i18n.ts';
import { isOfDays, isSearch } from './place.ts';
import type { State } from './state.ts';

const ITEM = visits.of('popup');
/** A page that is left sooner was not read. */
const READ_AFTER_MS = 1000;

interface Visit {
  /** The list is the latest one: others are not compared. */
  isLatest: boolean;
  /** Null in the first visit, and until it is read. */
  before: Shown | null;
}

/**
 * What earlier visits showed of the latest list. Notes this visit once
 * the list was in view for a while.
 */
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
    const note = () =>
      update(local, ITEM, (known) => withShown(known, Date.now(), levelsOf(papers)));
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      void read(local, ITEM).then((known) => setBefore(shownBefore(known, Date.now())));
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

/** Those that somebody counted. */
function shownPapers(papers: readonly PaperRow[]): { id: string; level: number }[] {
  return papers.flatMap(({ id, standings: [leading] }) =>
    leading === undefined ? [] : [{ id, level: levelOf(leading.heat) }],
  );
}

interface SinceVisitProps {
  before: Shown | null;
  papers: readonly PaperRow[] | null;
}

/** `7 new, 3 rising since yesterday 9:12`. Its line is there before its words are: they must not move the list. */
export function SinceVisit({ before, papers }: SinceVisitProps) {
  const words = before === null || papers === null ? '' : visitText(before, shownPapers(papers));
  return <p class="since-visit">{words}</p>;
}
