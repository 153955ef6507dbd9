import type { CountName, Counts, SourceId } from './digest.ts';
import { SOURCES } from './sources.ts';

/** The counts that make up a source's score, as far as they are known. */
export function scoredCounts({ source, counts }: Standing): [name: CountName, count: number][] {
  // A database that a later version wrote may name a source that is unknown here: it has no score.
  return (SOURCES[source]?.scored ?? []).flatMap((name) => {
    const count = counts[name];
    return count === undefined ? [] : [[name, count]];
  });
}

/** The sum of a source's counts, or null where none of them is known. */
export function scoreOf(source: SourceId, counts: Counts): number | null {
  const known = scoredCounts({ source, counts });
  return known.length ? known.reduce((sum, [, count]) => sum + count, 0) : null;
}

/**
 * For one source, the lowest score of each heat: `cuts[h - 1]` is the score from which a paper has
 * heat `h`, for h = 1 to 100. Rising. A scale shorter than 100 has no higher heat.
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

/** A standing whose source counted something. */
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

/** The level, 1 (faint) to 5 (hottest), whose form a badge takes. */
export function levelOf(heat: number): 1 | 2 | 3 | 4 | 5 {
  if (heat >= 97) return 5;
  if (heat >= 90) return 4;
  if (heat >= 75) return 3;
  return heat >= 50 ? 2 : 1;
}

/** Stands among the categories that are off where papers without a known category are to be hidden. */
export const UNKNOWN_CATEGORY = 'unknown';

/** Whether a paper may be shown: one of its categories is not switched off, or none is known and those are shown. */
export function isFollowed(categories: readonly string[], off: ReadonlySet<string>): boolean {
  return (categories.length ? categories : [UNKNOWN_CATEGORY]).some((one) => !off.has(one));
}
