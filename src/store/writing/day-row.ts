import type { StoredDigest } from '../../core/backup.ts';
import type { ArxivId, Day, SourceId } from '../../core/digest.ts';
import type { StoredDay } from '../database/schema.ts';
import { scoresOf } from './digest-row.ts';

/** The row of a day from all its digests; null if none counted a paper. */
export function dayRowOf(day: Day, digests: readonly StoredDigest[]): StoredDay | null {
  const papers = new Set<ArxivId>();
  const top: Partial<Record<SourceId, number>> = {};
  const counting = digests.filter((digest) => digest.scores.some((score) => score !== null));
  for (const digest of counting) {
    for (const [id, score] of scoresOf(digest)) {
      if (score === null) continue;
      papers.add(id);
      top[digest.source] = Math.max(top[digest.source] ?? 0, score);
    }
  }
  if (papers.size === 0) return null;
  return { day, digests: counting.map(({ id }) => id).sort(), papers: papers.size, top };
}
