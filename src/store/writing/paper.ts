import type { Sighting, StoredPaper } from '../../core/backup.ts';
import type { Digest, Entry } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { paperKey } from '../database/schema.ts';
import { boundedPaper } from './bounds.ts';
import { mergeMetadata, metadataOf } from './metadata.ts';
import { mergePosts } from './posts.ts';
import { mergeSightings } from './sightings.ts';

/** The papers of one digest as rows. If it lists a paper twice, the first rank counts. */
export function rowsOf(digest: Digest): StoredPaper[] {
  const rows = new Map<string, StoredPaper>();
  for (const entry of digest.entries) {
    const row = rowOf(digest, entry);
    const first = rows.get(row.key);
    rows.set(row.key, first === undefined ? row : mergePapers({ ...row, sightings: [] }, first));
  }
  return [...rows.values()];
}

function rowOf(digest: Digest, entry: Entry): StoredPaper {
  const { source, list, day } = digest;
  const { rank, counts, observedAt } = entry;
  const sighting: Sighting = { source, list, day, rank, counts, observedAt, earlier: [] };
  return boundedPaper({
    key: paperKey(entry.arxivId),
    ...metadataOf(entry, source, day),
    links: entry.links,
    posts: mergePosts(
      [],
      entry.posts.map((post) => ({ ...post, by: [source], at: observedAt })),
    ),
    sightings: [sighting],
  });
}

/** Merges two rows. Returns `known` itself if `incoming` adds nothing. */
export function mergePapers(known: StoredPaper, incoming: StoredPaper): StoredPaper {
  const merged: StoredPaper = {
    key: known.key,
    ...mergeMetadata(known, incoming),
    links: [...new Set([...known.links, ...incoming.links])],
    posts: mergePosts(known.posts, incoming.posts),
    sightings: mergeSightings(known.sightings, incoming.sightings),
  };
  const bounded = boundedPaper(merged);
  return isEqual(known, bounded) ? known : bounded;
}
