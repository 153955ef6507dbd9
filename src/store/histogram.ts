import type { StoredPaper } from '../core/backup.ts';
import type { SourceId } from '../core/digest.ts';
import { standingsOf } from './standings.ts';

/** Collects how a transaction moves papers between scores. */
export class HistogramChanges {
  readonly #bySource = new Map<SourceId, Map<number, number>>();

  /** Notes a paper that is now `after`; undefined where there was none, or is none any more. */
  note(before: StoredPaper | undefined, after: StoredPaper | undefined): void {
    if (before !== undefined) this.#add(before, -1);
    if (after !== undefined) this.#add(after, 1);
  }

  #add(paper: StoredPaper, papers: number): void {
    for (const { source, score } of standingsOf(paper)) {
      const scores = this.#bySource.get(source) ?? new Map<number, number>();
      this.#bySource.set(source, scores);
      const change = (scores.get(score) ?? 0) + papers;
      if (change === 0) scores.delete(score);
      else scores.set(score, change);
    }
  }

  /** The sources whose scores changed, and how. */
  *[Symbol.iterator](): Iterator<[SourceId, ReadonlyMap<number, number>]> {
    for (const entry of this.#bySource) if (entry[1].size > 0) yield entry;
  }
}

/** The pairs of a histogram with some scores' numbers changed: one walk over both, as imports do it often. */
export function changePairs(
  pairs: Float64Array,
  changes: ReadonlyMap<number, number>,
): Float64Array<ArrayBuffer> {
  const result = new Float64Array(pairs.length + 2 * changes.size);
  const pending = [...changes].sort(([one], [other]) => one - other);
  let from = 0;
  let to = 0;
  let next = 0;
  while (from < pairs.length || next < pending.length) {
    const known = pairs[from] ?? Number.POSITIVE_INFINITY;
    const [changed, change] = pending[next] ?? [Number.POSITIVE_INFINITY, 0];
    const score = Math.min(known, changed);
    const papers =
      (known === score ? (pairs[from + 1] ?? 0) : 0) + (changed === score ? change : 0);
    if (known === score) from += 2;
    if (changed === score) next++;
    if (papers > 0) {
      result[to++] = score;
      result[to++] = papers;
    }
  }
  return result.slice(0, to);
}

/** Score and number of papers, rising by score. */
export function pairsOf(pairs: Float64Array): [score: number, papers: number][] {
  const result: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) result.push([pairs[i] ?? 0, pairs[i + 1] ?? 0]);
  return result;
}
