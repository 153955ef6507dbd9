import type { StoredDigest, StoredPaper, StoredPost } from '../../core/backup.ts';
import { digestId, type SourceId } from '../../core/digest.ts';
import { isDigest } from '../database/rows.ts';
import { type Database, idOfKey, paperKey } from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { savedAmong } from './papers.ts';
import { knownPapers, updateDay, writePapers, writing } from './writing.ts';

/** Keys per read. */
const AT_ONCE = 200;

/** How many digests a source has. */
export function countDigests(db: Database, source: SourceId): Promise<number> {
  return db.count('digests', digestsOf(source));
}

/**
 * Deletes some digests of a source, one transaction each, and the papers that no other digest lists, except those on the
 * reading list.
 * @returns how many digests of the source are left
 */
export async function deleteStep(db: Database, source: SourceId, pace: Pace): Promise<number> {
  const ids = await db.getAllKeys('digests', digestsOf(source), AT_ONCE);
  await pace.each(ids, (id) => deleteDigest(db, id));
  return await countDigests(db, source);
}

/** The IDs of a source's digests begin with its name and `/`; `0` follows `/` in ASCII. */
function digestsOf(source: SourceId): IDBKeyRange {
  return IDBKeyRange.bound(`${source}/`, `${source}0`, false, true);
}

async function deleteDigest(db: Database, id: string): Promise<void> {
  const digest = await db.get('digests', id);
  if (!isDigest(digest)) return await db.delete('digests', id);
  const saved = await savedAmong(db, digest.ids);
  await writing(db, async (tx) => {
    const papers = await knownPapers(tx, digest.ids.map(paperKey));
    for (const paper of digest.ids.flatMap((one) => papers.get(paperKey(one)) ?? [])) {
      const rest = withoutDigest(paper, digest);
      const isGone = rest.sightings.length === 0 && !saved.has(idOfKey(paper.key));
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
