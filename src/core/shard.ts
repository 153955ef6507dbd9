import type { ArxivId, Counts, Day, Instant, SourceId } from './digest.ts';

/**
 * The pages' read model in `storage.local`. Content scripts read it themselves, so that no badge waits
 * for the background. All of it is derived from the database and can be written again.
 *
 * | key | value |
 * | --- | --- |
 * | `2102` | JSON text of a `Shard`: the counted papers of that month of arXiv ids |
 * | `marks:2102` | JSON text of `ShardMarks` |
 * | `heat` | `HeatScales` |
 */
export type Shard = Record<ArxivId, ShardPaper>;

export interface ShardPaper {
  /** Categories, primary first; empty where unknown. */
  c: string[];
  /** One standing a source that counted the paper. */
  s: ShardStanding[];
}

export interface ShardStanding {
  source: SourceId;
  counts: Counts;
  /** When it was counted; null where the digest does not say. */
  at: Instant | null;
  day: Day;
  /** How many posts are known. */
  posts: number;
  /** The post with the most counts, or the first. */
  top: string | null;
}

export interface ShardMarks {
  saved: ArxivId[];
  /** The first day (local) on which a listing showed the paper. */
  seen: Record<ArxivId, Day>;
}

export const HEAT_KEY = 'heat';
export const shardKey = (month: string): string => month;
export const marksKey = (month: string): string => `marks:${month}`;

/** All that is stored for months; a month may be named more than once. */
export function monthKeys(months: Iterable<string>): string[] {
  return [...new Set(months)].flatMap((month) => [shardKey(month), marksKey(month)]);
}
