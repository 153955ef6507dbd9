import type { Observation } from './backup.ts';
import { DAY_MS } from './days.ts';
import type { Instant, SourceId } from './digest.ts';
import { type HeatScale, heatOf } from './popularity.ts';
import { SOURCES } from './sources.ts';

/** How much a source's score of a paper changed from one count to a later one. */
export interface Growth {
  /** Never 0; negative where counts fell. */
  gain: number;
  since: Instant;
  at: Instant;
}

/** A growth with its place among all gains of its source. */
export interface RankedGrowth extends Growth {
  source: SourceId;
  /** 0 to 100: the percentile of the gain a day. */
  rise: number;
}

/** From this percentile on a paper is rising: its gain is among the top tenth of its source. */
const RISING = 90;

/**
 * What the scored counts gained that both observations know. Null where there is none, where nothing changed, and
 * where the second is not later.
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

/** The gain as so much a day, so that one day is compared with one day. Two counts of one day are a day apart. */
export function dailyGain({ gain, since, at }: Growth): number {
  const days = (Date.parse(at) - Date.parse(since)) / DAY_MS;
  return Math.ceil(gain / Math.max(1, days));
}

/** The percentile (0 to 100) of a growth among the gains of its source. Without a gain it is 0. */
export function riseOf(scale: HeatScale | undefined, growth: Growth): number {
  return growth.gain > 0 ? heatOf(scale, dailyGain(growth)) : 0;
}

/** Whether a paper gained so much that it is among the top tenth of its source. */
export function isRising({ rise }: Pick<RankedGrowth, 'rise'>): boolean {
  return rise >= RISING;
}

/** The growth with the highest percentile among the gains of its own source; undefined if nothing gained. */
export function leadingGrowth(growths: readonly RankedGrowth[]): RankedGrowth | undefined {
  return growths
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.rise - one.rise || other.gain - one.gain)[0];
}
