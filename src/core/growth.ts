import type { Observation } from './backup.ts';
import { DAY_MS } from './days.ts';
import type { Instant, SourceId } from './digest.ts';
import { type HeatScale, heatOf } from './popularity.ts';
import { SOURCES } from './sources.ts';

/** How much a source's score of a paper changed from one count to a later one. */
export interface Growth {
  /** Never 0; negative if counts fell. */
  gain: number;
  since: Instant;
  at: Instant;
}

/** A growth with its percentile among all gains of its source. */
export interface RankedGrowth extends Growth {
  source: SourceId;
  /** 0 to 100: the percentile of the gain per day. */
  rise: number;
}

/** Papers from this percentile on are rising: their gain is in the top tenth of their source. */
const RISING = 90;

/**
 * The change of the scored counts that both observations contain. Null if there are none, if nothing changed, or if the
 * second is not later.
 */
export function growthOf(
  source: SourceId,
  before: Observation | null,
  now: Observation,
): Growth | null {
  if (before === null || !(before.observedAt < now.observedAt)) return null;
  let gain = 0;
  for (const name of SOURCES[source].scored) {
    const [from, to] = [before.counts[name], now.counts[name]];
    if (from !== undefined && to !== undefined) gain += to - from;
  }
  return gain === 0 ? null : { gain, since: before.observedAt, at: now.observedAt };
}

/** The gain per day, so that gains are comparable. Two counts on one day are treated as a day apart. */
export function dailyGain({ gain, since, at }: Growth): number {
  const days = (Date.parse(at) - Date.parse(since)) / DAY_MS;
  return Math.ceil(gain / Math.max(1, days));
}

/** The percentile (0 to 100) of a growth among the gains of its source; 0 without a gain. */
export function riseOf(scale: HeatScale | undefined, growth: Growth): number {
  return growth.gain > 0 ? heatOf(scale, dailyGain(growth)) : 0;
}

/** Whether the gain is in the top tenth of its source. */
export function isRising({ rise }: Pick<RankedGrowth, 'rise'>): boolean {
  return rise >= RISING;
}

/** The growth with the highest percentile among the gains of its own source; undefined if nothing gained. */
export function leadingGrowth(growths: readonly RankedGrowth[]): RankedGrowth | undefined {
  return growths
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.rise - one.rise || other.gain - one.gain)[0];
}
