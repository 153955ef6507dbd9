import type { StoredDigest, StoredPaper, StoredPost } from '../../core/backup.ts';
import type { SourceId } from '../../core/digest.ts';
import { digestId } from '../../core/digest.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { readingList } from './marks.ts';
import { knownPapers, updateDay, writePapers, writing } from './writing.ts';

/**
 * Deletes all digests of a source, one transaction each, with what only they knew: papers that nothing
 * else lists, but for those on the reading list.
 * @returns the number of digests
 */
export async function deleteSource(db: Database, source: SourceId): Promise<number> {
  const saved = new Set((await readingList(db)).map(paperKey));
  const digests = (await db.getAll('digests')).filter((digest) => digest.source === source);
  for (const digest of digests) await deleteDigest(db, digest, saved);
  return digests.length;
}

function deleteDigest(
  db: Database,
  digest: StoredDigest,
  saved: ReadonlySet<string>,
): Promise<void> {
  return writing(db, async (tx) => {
    const keys = digest.ids.map(paperKey);
    const papers = await knownPapers(tx, keys);
    for (const paper of keys.flatMap((key) => papers.get(key) ?? [])) {
      const rest = withoutDigest(paper, digest);
      const isGone = rest.sightings.length === 0 && !saved.has(paper.key);
      if (isGone) papers.delete(paper.key);
      else papers.put(rest);
    }
    writePapers(tx, papers);
    await tx.objectStore('digests').delete(digest.id);
    await updateDay(tx, digest, await tx.objectStore('days').get(digest.day), true);
  });
}

function withoutDigest(paper: StoredPaper, { id, source }: StoredDigest): StoredPaper {
  const sightings = paper.sightings.filter((sighting) => digestId(sighting) !== id);
  const isSourceLeft = sightings.some((sighting) => sighting.source === source);
  const posts = isSourceLeft ? paper.posts : postsWithout(paper.posts, source);
  return { ...paper, sightings, posts };
}

function postsWithout(posts: readonly StoredPost[], source: SourceId): StoredPost[] {
  return posts
    .map((post) => ({ ...post, by: post.by.filter((other) => other !== source) }))
    .filter(({ by }) => by.length > 0);
}
