import type { ArxivId, Counts, Day, Instant, SourceId } from './digest.ts';

/**
 * The pages' read model in `storage.local`. Content scripts read it themselves, so that no badge waits
 * for the background. All of it is derived from the database and can be written again.
 *
 * | key | value |
 * | --- | --- |
 * | `2102` | the counted papers of that month of arXiv ids: a line each (`shardLine`) |
 * | `marks:2102` | JSON text of `ShardMarks` |
 * | `heat` | `HeatScales` |
 */

/** Of each paper the JSON text of its `ShardPaper`, or that itself once it was asked for. */
export type Shard = Map<ArxivId, string | ShardPaper | null>;

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

/** `2102.06171⇥{"c":…}⏎`: a page reads the lines that it shows, of a month that may have thousands. */
export function shardLine(id: ArxivId, paper: ShardPaper): string {
  return `${id}\t${JSON.stringify(paper)}\n`;
}

export function readShard(text: string): Shard {
  const shard: Shard = new Map();
  for (const line of text.split('\n')) {
    const [id = '', paper] = line.split('\t');
    if (paper) shard.set(id, paper);
  }
  return shard;
}

/** What is known of a paper; null where it is not in the shard, or its line is damaged. */
export function paperIn(shard: Shard, id: ArxivId): ShardPaper | null {
  let paper = shard.get(id) ?? null;
  if (typeof paper === 'string') {
    paper = parseOrNull(paper) as ShardPaper | null;
    shard.set(id, paper);
  }
  return paper;
}

/** What is derived can be made again, so what is damaged of it counts as absent. */
export function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const HEAT_KEY = 'heat';
export const shardKey = (month: string): string => month;
export const marksKey = (month: string): string => `marks:${month}`;

/** All that is stored for months; a month may be named more than once. */
export function monthKeys(months: Iterable<string>): string[] {
  return [...new Set(months)].flatMap((month) => [shardKey(month), marksKey(month)]);
}
