import type { SourceId } from '../../core/digest.ts';
import type { HeatScale, HeatScales } from '../../core/popularity.ts';
import type { PackedHistograms } from '../database/schema.ts';

type Histogram = Map<number, number>;

/** Counts papers by a number (a score, a gain) for each source. */
export class Histograms {
  readonly #bySource = new Map<SourceId, Histogram>();

  add(source: SourceId, number: number, papers = 1): void {
    const histogram = this.#bySource.get(source) ?? new Map<number, number>();
    this.#bySource.set(source, histogram);
    const sum = (histogram.get(number) ?? 0) + papers;
    if (sum === 0) histogram.delete(number);
    else histogram.set(number, sum);
  }

  addPacked(packed: PackedHistograms = {}): void {
    this.#change(packed, 1);
  }

  /** Replaces a month's previous histogram with its current one. */
  replacePacked(before: PackedHistograms = {}, now: PackedHistograms = {}): void {
    this.#change(before, -1);
    this.#change(now, 1);
  }

  #change(packed: PackedHistograms, sign: 1 | -1): void {
    for (const [source, pairs] of Object.entries(packed)) {
      for (let i = 0; i < pairs.length; i += 2) {
        this.add(source as SourceId, pairs[i] ?? 0, sign * (pairs[i + 1] ?? 0));
      }
    }
  }

  /** The form that is stored for a month. */
  packed(): PackedHistograms {
    const packed: PackedHistograms = {};
    for (const [source, histogram] of this.#bySource) {
      packed[source] = Float64Array.from(rising(histogram).flat());
    }
    return packed;
  }

  /** The scale of each source that has data. */
  scales(scaleOf: (source: SourceId, histogram: [number, number][]) => HeatScale): HeatScales {
    const scales: HeatScales = {};
    for (const [source, histogram] of this.#bySource) {
      if (histogram.size > 0) scales[source] = scaleOf(source, rising(histogram));
    }
    return scales;
  }
}

function rising(histogram: Histogram): [number: number, papers: number][] {
  return [...histogram].sort(([one], [other]) => one - other);
}
