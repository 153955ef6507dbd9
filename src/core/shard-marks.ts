import type { ArxivId, Day } from './digest.ts';
import type { Lines } from './shard.ts';

/** `2102.06171⇥+2021-02-13⏎`: `+` where it is on the reading list, else `-`; the first day (local) that it was seen. */
export function marksLine(id: ArxivId, saved: boolean, seen: Day | undefined): string {
  return `${id}\t${saved ? '+' : '-'}${seen ?? ''}\n`;
}

export function isSavedIn(marks: Lines | undefined, id: ArxivId): boolean {
  return marks?.get(id)?.[0] === '+';
}

/** The first day on which a listing showed the paper; nothing where none did. */
export function firstSeenIn(marks: Lines | undefined, id: ArxivId): Day | undefined {
  return marks?.get(id)?.slice(1);
}

/** The papers of a month's marks that were seen before `today`. */
export function allSeenBefore(marks: Lines, today: Day): ArxivId[] {
  return [...marks.keys()].filter((id) => (firstSeenIn(marks, id) || today) < today);
}
