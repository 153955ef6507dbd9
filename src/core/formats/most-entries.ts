import { UnreadableDigest } from '../digest.ts';

/** More than all papers of a month: in September 2026 the IDs reached 2609.37631. */
const MOST_ENTRIES = 50_000;

/** Refuses a list that is too long for a digest before it is processed. */
export function refuseTooMany(entries: readonly unknown[]): void {
  if (entries.length <= MOST_ENTRIES) return;
  throw new UnreadableDigest('readingTooMany', [MOST_ENTRIES]);
}
