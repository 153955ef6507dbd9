import type { CountName, Counts, SourceId } from './digest.ts';

/** The counts that a source's score adds up. Comments and replies are shown but do not count. */
export const SCORED: Record<SourceId, readonly CountName[]> = {
  'hot-papers': ['retweets', 'favorites'],
  'hugging-face': ['upvotes'],
  'hacker-news': ['points'],
  bluesky: ['reposts', 'likes'],
  arxiv: [],
  papers: [],
};

/** The counts that make up a source's score, as far as they are known. */
export function scoredCounts({ source, counts }: Standing): [name: CountName, count: number][] {
  // A database that a later version wrote may name a source that is unknown here: it has no score.
  return (SCORED[source] ?? []).flatMap((name) => {
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

/** Fewer papers than this say little about percentiles. */
const ENOUGH_PAPERS = 100;
const HIGHEST_WITHOUT_PERCENTILES = 89;

// Percentile and score of the 3,347 papers of the Hot Papers archive, 2020-06-29 to 2022-01-13.
const HOT_PAPERS_QUANTILES: readonly (readonly [number, number])[] = [
  [0, 50],
  [10, 60],
  [25, 84],
  [50, 171],
  [75, 513],
  [90, 1810],
  [97, 5989],
  [99, 11105],
  [100, 36288],
];

/**
 * The heat scale of a source.
 * @param histogram pairs of score and number of papers with it, rising by score
 */
export function heatScale(
  source: SourceId,
  histogram: readonly (readonly [score: number, papers: number])[],
): HeatScale {
  const total = histogram.reduce((sum, [, papers]) => sum + papers, 0);
  if (total < ENOUGH_PAPERS && source === 'hot-papers') return builtInScale();
  const scale = percentileScale(histogram, total);
  return total < ENOUGH_PAPERS ? scale.slice(0, HIGHEST_WITHOUT_PERCENTILES) : scale;
}

/** Heat is the percentile rank: the share of the source's other papers that score lower. */
function percentileScale(
  histogram: readonly (readonly [number, number])[],
  total: number,
): number[] {
  const cuts: number[] = [];
  let lower = 0;
  for (const [score, papers] of histogram) {
    const heat = total > 1 ? Math.floor((100 * lower) / (total - 1)) : 0;
    while (cuts.length < heat) cuts.push(score);
    lower += papers;
  }
  return cuts;
}

/** Scores are spread over orders of magnitude, so between two quantiles their logarithm is interpolated. */
function builtInScale(): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < HOT_PAPERS_QUANTILES.length; i++) {
    const [fromHeat, fromScore] = HOT_PAPERS_QUANTILES[i - 1] ?? [0, 1];
    const [toHeat, toScore] = HOT_PAPERS_QUANTILES[i] ?? [0, 1];
    for (let heat = fromHeat + 1; heat <= toHeat; heat++) {
      const part = (heat - fromHeat) / (toHeat - fromHeat);
      cuts.push(Math.round(fromScore * (toScore / fromScore) ** part));
    }
  }
  return cuts;
}

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

/** Whether a paper may be shown: it has no known category, or one that is not switched off. */
export function isFollowed(categories: readonly string[], off: ReadonlySet<string>): boolean {
  return !categories.length || categories.some((category) => !off.has(category));
}
