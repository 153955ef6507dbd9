import type { StoredDigest, StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Digest } from '../../core/digest.ts';
import { digestId } from '../../core/digest.ts';
import { scoreOf } from '../../core/popularity.ts';
import { idOfKey } from '../database/schema.ts';

export type DigestHead = Omit<StoredDigest, 'ids' | 'scores'>;

/** The digest without its papers. */
export function headOf(digest: Digest): DigestHead {
  const { source, list, day, format, title, entries } = digest;
  const times = entries.flatMap(({ observedAt }) => observedAt ?? []);
  const at = times.sort().at(-1) ?? null;
  return { id: digestId(digest), source, list, day, format, title, at };
}

/** The row of a digest whose papers are stored as `papers`, in rank order. */
export function digestRowOf(head: DigestHead, papers: readonly StoredPaper[]): StoredDigest {
  const scores = papers.map((paper) => {
    const own = paper.sightings.find((sighting) => digestId(sighting) === head.id);
    return own === undefined ? null : scoreOf(own.source, own.counts);
  });
  return { ...head, ids: papers.map(({ key }) => idOfKey(key)), scores };
}

/**
 * Merges two readings of a digest. Papers listed only by the earlier one come last: their counts stay, with their time.
 */
export function mergeDigestRows(known: StoredDigest, incoming: StoredDigest): StoredDigest {
  const isLater = (incoming.at ?? '') >= (known.at ?? '');
  const [later, earlier] = isLater ? [incoming, known] : [known, incoming];
  // The incoming scores were computed from the stored papers, so they are always current.
  const scores = new Map<ArxivId, number | null>([...scoresOf(known), ...scoresOf(incoming)]);
  const ids = [...new Set([...later.ids, ...earlier.ids])];
  const { id, source, list, day } = known;
  return {
    id,
    source,
    list,
    day,
    format: later.format,
    title: later.title || earlier.title,
    at: later.at,
    ids,
    scores: ids.map((paper) => scores.get(paper) ?? null),
  };
}

/** Each paper ID of a digest with its score. */
export function scoresOf(digest: StoredDigest): [id: ArxivId, score: number | null][] {
  return digest.ids.map((id, index) => [id, digest.scores[index] ?? null]);
}
