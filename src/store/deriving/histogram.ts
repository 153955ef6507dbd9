import type { SourceId } from '../../core/digest.ts';
import { heatScale, type KnownScale } from '../../core/heat-scale.ts';
import type { HeatScales } from '../../core/popularity.ts';
import type { StoredMonth } from '../database/schema.ts';

type Histogram = Map<number, number>;

/** Counts how many papers have which score at each source. */
export class Histograms {
  readonly #bySource = new Map<SourceId, Histogram>();

  add(source: SourceId, score: number, papers = 1): void {
    const histogram = this.#bySource.get(source) ?? new Map<number, number>();
    this.#bySource.set(source, histogram);
    const sum = (histogram.get(score) ?? 0) + papers;
    if (sum === 0) histogram.delete(score);
    else histogram.set(score, sum);
  }

  addMonth(month: StoredMonth): void {
    this.#change(month, 1);
  }

  /** Puts a month as it is now into the place of the same month as it was. */
  replaceMonth(before: StoredMonth | undefined, now: StoredMonth): void {
    if (before !== undefined) this.#change(before, -1);
    this.#change(now, 1);
  }

  #change({ histograms }: StoredMonth, sign: 1 | -1): void {
    for (const [source, pairs] of Object.entries(histograms)) {
      for (let i = 0; i < pairs.length; i += 2) {
        this.add(source as SourceId, pairs[i] ?? 0, sign * (pairs[i + 1] ?? 0));
      }
    }
  }

  /** As a month keeps them. */
  packed(): StoredMonth['histograms'] {
    const packed: StoredMonth['histograms'] = {};
    for (const [source, histogram] of this.#bySource) {
      packed[source] = Float64Array.from(rising(histogram).flat());
    }
    return packed;
  }

  /** The scale of heat of each source that counted anything, with what a feed publishes of it. */
  scales(published: Partial<Record<SourceId, KnownScale>> = {}): HeatScales {
    const scales: HeatScales = {};
    for (const [source, histogram] of this.#bySource) {
      if (histogram.size === 0) continue;
      scales[source] = heatScale(source, rising(histogram), published[source]);
    }
    return scales;
  }
}

function rising(histogram: Histogram): [score: number, papers: number][] {
  return [...histogram].sort(([one], [other]) => one - other);
}
