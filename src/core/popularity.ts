import type { CountName, Counts, SourceId } from './digest.ts';
import { SOURCES } from './sources.ts';

/** The known counts that make up a source's score. */
export function scoredCounts({ source, counts }: Standing): [name: CountName, count: number][] {
  // A database from a later version may contain an unknown source: it has no score.
  return (SOURCES[source]?.scored ?? []).flatMap((name) => {
    const count = counts[name];
    return count === undefined ? [] : [[name, count]];
  });
}

/** The sum of a source's scored counts, or null if none is known. */
export function scoreOf(source: SourceId, counts: Counts): number | null {
  const known = scoredCounts({ source, counts });
  return known.length ? known.reduce((sum, [, count]) => sum + count, 0) : null;
}

/**
 * For one source, the lowest score of each heat: `cuts[h - 1]` is the lowest score with heat `h`, for h = 1 to 100.
 * Ascending. A scale shorter than 100 has no higher heat.
 */
export type HeatScale = readonly number[];
export type HeatScales = Partial<Record<SourceId, HeatScale>>;

/** The heat (0 to 100) of a score on its source's scale. */
export function heatOf(scale: HeatScale = [], score: number): number {
  return scale.findLastIndex((cut) => cut <= score) + 1;
}

export interface Standing {
  source: SourceId;
  counts: Counts;
}

/** A standing with a score. */
export type Ranked<T extends Standing> = T & { score: number; heat: number };

/** The standings that have a score, hottest first: the first one leads the badge. */
export function rankStandings<T extends Standing>(
  standings: readonly T[],
  scales: HeatScales,
): Ranked<T>[] {
  const ranked: Ranked<T>[] = [];
  for (const standing of standings) {
    const score = scoreOf(standing.source, standing.counts);
    if (score === null) continue;
    ranked.push({ ...standing, score, heat: heatOf(scales[standing.source], score) });
  }
  return ranked.sort((a, b) => b.heat - a.heat || b.score - a.score);
}

/** The level of a badge, from 1 (faint) to 5 (hottest). */
export function levelOf(heat: number): 1 | 2 | 3 | 4 | 5 {
  if (heat >= 97) return 5;
  if (heat >= 90) return 4;
  if (heat >= 75) return 3;
  return heat >= 50 ? 2 : 1;
}

/** Papers from this level on are hot. */
export const HOT_LEVEL = 4;

/** In the list of switched-off categories, this value hides papers without a known category. */
export const UNKNOWN_CATEGORY = 'unknown';

/** Whether a paper may be shown: at least one of its categories is on, or none is known and such papers are shown. */
export function isFollowed(categories: readonly string[], off: ReadonlySet<string>): boolean {
  return (categories.length ? categories : [UNKNOWN_CATEGORY]).some((one) => !off.has(one));
}
