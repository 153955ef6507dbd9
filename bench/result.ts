/** What one benchmark found: samples in `unit`, held against a budget. */
export interface Result {
  name: string;
  unit: string;
  samples: number[];
  /** Null where the line only shows how the cost grows. */
  budget: number | null;
  /** Whether smaller or larger figures are better. */
  better: 'less' | 'more';
  /** The best that was seen of the bare operation on such a machine. */
  limit?: string;
}

export interface Summary {
  name: string;
  unit: string;
  median: number;
  p90: number;
  samples: number;
  budget: number | null;
  limit: string;
  over: boolean;
}

/** The value below which `share` of the samples lie (nearest rank). */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The p90 is the slow end: where more is better, that is the 10th percentile. */
export function summarize(result: Result): Summary {
  const median = quantile(result.samples, 0.5);
  const over =
    result.budget !== null &&
    (result.better === 'less' ? !(median <= result.budget) : !(median >= result.budget));
  return {
    name: result.name,
    unit: result.unit,
    median,
    p90: quantile(result.samples, result.better === 'less' ? 0.9 : 0.1),
    samples: result.samples.length,
    budget: result.budget,
    limit: result.limit ?? '–',
    over,
  };
}
