import type { SourceId } from './digest.ts';
import { type HeatScale, heatOf } from './popularity.ts';

/** A percentile and the lowest score that has it. */
type Quantile = readonly [percentile: number, score: number];

/** The heat scale of a source that others, such as a feed, computed from their papers. */
export interface KnownScale {
  /** How many papers it was computed from. */
  papers: number;
  cuts: HeatScale;
}

/** The distribution of a source's scores among many papers, used until the user has enough own papers. */
interface Spread {
  /** 0 to 100; increases with the score. */
  percentile(score: number): number;
  /** The lowest score with the highest percentile. */
  top: number;
  /** Its weight, as a number of the user's papers: more than one month brings. */
  weight: number;
}

interface BuiltIn extends Pick<Spread, 'weight'> {
  /** Ascending. */
  quantiles: readonly Quantile[];
}

const BUILT_IN: Partial<Record<SourceId, BuiltIn>> = {
  // The 3,347 papers of the Hot Papers archive, 2020-06-29 to 2022-01-13.
  'hot-papers': {
    quantiles: [
      [0, 50],
      [10, 60],
      [25, 84],
      [50, 171],
      [75, 513],
      [90, 1810],
      [97, 5989],
      [99, 11105],
      [100, 36288],
    ],
    weight: 1000,
  },
  // 10,287 papers of Daily Papers, 2025-04-25 to 2026-08-08, with the highest votes seen for each.
  'hugging-face': {
    quantiles: [
      [0, 1],
      [10, 2],
      [25, 4],
      [50, 10],
      [75, 25],
      [90, 58],
      [97, 118],
      [99, 190],
      [100, 640],
    ],
    weight: 2000,
  },
  // An estimate, because no list of all arXiv stories exists. The lower quantiles are those of 9,999 stories about
  // anything. The upper ones are those of 1,184 arXiv stories that reached a front page (2017 to 2026), as 5 to 12 % of
  // all stories do.
  'hacker-news': {
    quantiles: [
      [0, 2],
      [50, 2],
      [75, 4],
      [90, 12],
      [97, 100],
      [99, 200],
      [100, 2400],
    ],
    weight: 1000,
  },
};

/** Without built-in quantiles, percentiles of fewer papers are not meaningful. */
const ENOUGH_PAPERS = 100;
const HIGHEST_WITHOUT_PERCENTILES = 89;
/** The largest weight of a feed's scale, however many papers it was computed from. */
const MOST_WEIGHT = 2000;
/** Tolerance for rounding errors in sums. */
const TINY = 1e-9;

type Histogram = readonly (readonly [score: number, papers: number])[];

/**
 * The heat scale of a source: percentiles among the user's own papers and the known ones together. The known ones weigh
 * less with each own paper.
 * @param histogram pairs of score and number of papers, ascending by score
 * @param published a feed's scale, which replaces the built-in quantiles
 */
export function heatScale(
  source: SourceId,
  histogram: Histogram,
  published?: KnownScale,
): HeatScale {
  const total = papersIn(histogram);
  const spread = spreadOf(source, published);
  if (spread !== null) return blendedScale(spread, histogram, total);
  const scale = percentileScale(histogram, total);
  return total < ENOUGH_PAPERS ? scale.slice(0, HIGHEST_WITHOUT_PERCENTILES) : scale;
}

function spreadOf(source: SourceId, published: KnownScale | undefined): Spread | null {
  if (published !== undefined && published.papers >= ENOUGH_PAPERS) {
    const { papers, cuts } = published;
    const weight = Math.min(papers, MOST_WEIGHT);
    return { percentile: (score) => heatOf(cuts, score), top: cuts.at(-1) ?? 0, weight };
  }
  const builtIn = BUILT_IN[source];
  if (builtIn === undefined) return null;
  const { quantiles, weight } = builtIn;
  const percentile = (score: number) => percentileOf(quantiles, score);
  return { percentile, top: quantiles.at(-1)?.[1] ?? 0, weight };
}

/** With fewer papers that gained, none is in the top tenth. */
const ENOUGH_GAINS = 10;

/**
 * The scale of a source's gains: percentiles among all papers that gained.
 * @param histogram pairs of gain per day and number of papers, ascending by gain
 */
export function gainScale(histogram: Histogram): HeatScale {
  const total = papersIn(histogram);
  const scale = percentileScale(histogram, total);
  return total < ENOUGH_GAINS ? scale.slice(0, HIGHEST_WITHOUT_PERCENTILES) : scale;
}

function papersIn(histogram: Histogram): number {
  return histogram.reduce((sum, [, papers]) => sum + papers, 0);
}

/** Heat is the percentile rank: the share of the source's other papers with a lower score. */
function percentileScale(histogram: Histogram, total: number): number[] {
  const cuts: number[] = [];
  let lower = 0;
  for (const [score, papers] of histogram) {
    const heat = total > 1 ? Math.floor((100 * lower) / (total - 1)) : 0;
    while (cuts.length < heat) cuts.push(score);
    lower += papers;
  }
  return cuts;
}

function blendedScale(spread: Spread, histogram: Histogram, total: number): number[] {
  const { percentile, weight } = spread;
  const others = Math.max(total - 1, 0) + weight;
  const lowerThan = counter(histogram);
  const heatAt = (score: number) =>
    (100 * lowerThan(score) + weight * percentile(score)) / others + TINY;
  const top = Math.max(spread.top, (histogram.at(-1)?.[0] ?? 0) + 1);
  const cuts: number[] = [];
  // A feed's scale may end below 100.
  for (let heat = 1; heat <= 100 && heatAt(top) >= heat; heat++) {
    cuts.push(lowest(cuts.at(-1) ?? 0, top, (score) => heatAt(score) >= heat));
  }
  return cuts;
}

/** Counts the papers with a lower score. */
function counter(histogram: Histogram): (score: number) => number {
  const upTo: number[] = [0];
  for (const [, papers] of histogram) upTo.push((upTo.at(-1) ?? 0) + papers);
  return (score) => {
    const lower = lowest(0, histogram.length, (at) => (histogram[at]?.[0] ?? score) >= score);
    return upTo[lower] ?? 0;
  };
}

/** The built-in percentile of a score. Scores span orders of magnitude, so their logarithm is interpolated. */
function percentileOf(quantiles: readonly Quantile[], score: number): number {
  const at = quantiles.findLastIndex(([, from]) => from <= score);
  const [heat, from] = quantiles[at] ?? [0, 1];
  const [nextHeat, to] = quantiles[at + 1] ?? [heat, from];
  if (at === -1 || to === from) return heat;
  return heat + ((nextHeat - heat) * Math.log(score / from)) / Math.log(to / from);
}

/**
 * The lowest integer of a range that fits, found by binary search: all higher ones also fit. Returns the last one
 * without a check.
 */
function lowest(from: number, to: number, fits: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
