import { DAY_MS, startOf, utcDay } from '../core/days.ts';
import type { Day, SourceId } from '../core/digest.ts';
import { heatScale } from '../core/heat-scale.ts';
import type { HeatScale } from '../core/popularity.ts';
import { isCounting, SOURCE_IDS } from '../core/sources.ts';
import type { FeedScales } from './model.ts';
import { type FeedState, SCORED_DAYS } from './state.ts';

const COUNTING = SOURCE_IDS.filter(isCounting);

/** Records the histogram of a day's scores. */
export function noteScores(
  state: FeedState,
  day: Day,
  source: SourceId,
  scores: readonly number[],
): void {
  const papers = new Map<number, number>();
  for (const score of scores) papers.set(score, (papers.get(score) ?? 0) + 1);
  const histogram = [...papers].sort(([a], [b]) => a - b);
  const known = state.scores[day] ?? {};
  state.scores[day] = { ...known, [source]: histogram };
}

/**
 * The heat scale of each source for a day, from that day and the 89 before it. Later days do not count, so that a day's
 * heat is the same whenever it is written.
 */
export class Scales {
  readonly #state: FeedState;
  readonly #made = new Map<string, { papers: number; cuts: HeatScale }>();

  constructor(state: FeedState) {
    this.#state = state;
  }

  of(source: SourceId, day: Day): { papers: number; cuts: HeatScale } {
    const key = `${source} ${day}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const sums = new Map<number, number>();
    const first = utcDay(startOf(day) - (SCORED_DAYS - 1) * DAY_MS);
    for (const [each, histograms] of Object.entries(this.#state.scores)) {
      if (each < first || each > day) continue;
      for (const [score, papers] of histograms[source] ?? []) {
        sums.set(score, (sums.get(score) ?? 0) + papers);
      }
    }
    const histogram = [...sums].sort(([a], [b]) => a - b);
    const papers = histogram.reduce((sum, [, some]) => sum + some, 0);
    const made = { papers, cuts: heatScale(source, histogram) };
    this.#made.set(key, made);
    return made;
  }

  /** The published scales of today. */
  published(now: number): FeedScales {
    const to = utcDay(now);
    const made = COUNTING.map((source) => [source, this.of(source, to)] as const);
    return {
      from: utcDay(now - (SCORED_DAYS - 1) * DAY_MS),
      to,
      scales: Object.fromEntries(made.filter(([, { papers }]) => papers > 0)),
    };
  }
}
