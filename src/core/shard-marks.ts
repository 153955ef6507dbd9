import type { ArxivId, Day } from './digest.ts';

/**
 * `2102.06171⇥+2021-02-133⏎`: `+` where it is on the reading list, else `-`; the first day (local) that it was seen; and the
 * level that it had then, where that is known.
 */
export function marksLine(
  id: ArxivId,
  saved: boolean,
  seen: Day | undefined,
  level: number | undefined,
): string {
  return `${id}\t${saved ? '+' : '-'}${seen ?? ''}${seen === undefined ? '' : (level ?? '')}\n`;
}

/** @param mark what follows the ID in its line; undefined where there is none */
export function isSaved(mark: string | undefined): boolean {
  return mark?.[0] === '+';
}

/**
 * The day on which a listing showed the paper; null where that is `today` or never, and where the paper has a higher
 * level now.
 */
export function seenBefore(mark = '', level: number, today: Day): Day | null {
  const day = mark.slice(1, 11);
  // Where the level is not known, nothing is higher.
  return day && day < today && !(level > Number(mark[11])) ? day : null;
}
