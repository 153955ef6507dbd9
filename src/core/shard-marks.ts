import type { ArxivId, Day } from './digest.ts';

/**
 * `2102.06171⇥+2021-02-133⏎`: `+` if it is on the reading list, else `-`; the first day (local) on which it was seen;
 * and its level on that day, if known.
 */
export function marksLine(
  id: ArxivId,
  saved: boolean,
  seen: Day | undefined,
  level: number | undefined,
): string {
  return `${id}\t${saved ? '+' : '-'}${seen ?? ''}${seen === undefined ? '' : (level ?? '')}\n`;
}

/** @param mark the rest of the line after the ID; undefined if there is no line */
export function isSaved(mark: string | undefined): boolean {
  return mark?.[0] === '+';
}

/**
 * The day on which a listing showed the paper; null for today or never, or if the paper has a higher level now.
 * @param today called only for papers that were seen
 */
export function seenBefore(mark = '', level: number, today: () => Day): Day | null {
  const day = mark.slice(1, 11);
  // If the level is unknown, no level counts as higher.
  return day && day < today() && !(level > Number(mark[11])) ? day : null;
}
