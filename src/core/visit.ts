import type { ArxivId, Instant } from './digest.ts';

/** The level (1 to 5) of each paper that has one. */
export type Levels = Readonly<Record<ArxivId, number>>;

/** The levels that the user saw up to a time. */
export interface Shown {
  at: Instant;
  levels: Levels;
}

/** The last visit to one kind of page, and everything shown before it. */
export interface Visits extends Shown {
  /** Null at the first visit. */
  before: Shown | null;
}

/** A shorter pause belongs to the same visit. */
const AWAY_MS = 30 * 60_000;
/** The most papers stored, those shown last. */
const MOST_PAPERS = 2000;

/** The papers shown before the visit at `now` (in milliseconds); null at the first visit. */
export function shownBefore(visits: Visits | null, now: number): Shown | null {
  if (visits === null || !isOver(visits, now)) return visits?.before ?? null;
  const { at, levels, before } = visits;
  return { at, levels: merged(before?.levels ?? {}, levels) };
}

/** Updates the visits after papers were shown at `now`, in milliseconds. */
export function withShown(visits: Visits | null, now: number, levels: Levels): Visits {
  const isSame = visits !== null && !isOver(visits, now);
  return {
    at: new Date(now).toISOString(),
    levels: merged(isSame ? visits.levels : {}, levels),
    before: shownBefore(visits, now),
  };
}

function isOver({ at }: Visits, now: number): boolean {
  return now - Date.parse(at) > AWAY_MS;
}

function merged(older: Levels, newer: Levels): Levels {
  const all = new Map(Object.entries(older));
  for (const [id, level] of Object.entries(newer)) {
    all.delete(id);
    all.set(id, level);
  }
  return Object.fromEntries([...all].slice(-MOST_PAPERS));
}

/** Whether a paper was shown before, but at a lower level. */
export function hasRisen({ levels }: Shown, id: ArxivId, level: number): boolean {
  const before = levels[id];
  return before !== undefined && level > before;
}

/** How many papers are new, and how many have risen. */
export function changesSince(
  before: Shown,
  papers: readonly { id: ArxivId; level: number }[],
): { fresh: number; risen: number } {
  return {
    fresh: papers.filter(({ id }) => before.levels[id] === undefined).length,
    risen: papers.filter(({ id, level }) => hasRisen(before, id, level)).length,
  };
}
