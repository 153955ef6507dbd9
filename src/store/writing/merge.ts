import type { StoredDigest, StoredPaper } from '../../core/backup.ts';
import { digestId } from '../../core/digest.ts';
import type { Database } from '../database/schema.ts';
import { changeMarks, mergeMarks } from './marks.ts';
import { readPapers } from './papers.ts';
import { unite } from './unite.ts';

/** Brings everything that `other` knows into `db`. Doing it again, or from the middle, changes nothing more. */
export async function mergeDatabase(db: Database, other: Database): Promise<void> {
  for (const id of await other.getAllKeys('digests')) {
    const digest = await other.get('digests', id);
    if (digest !== undefined) await mergeDigest(db, other, digest);
  }
  for (const marks of await other.getAll('marks')) {
    const saved = await readPapers(other, Object.keys(marks.saved));
    // Papers that came with a digest are there; what is left of one on the reading list is not.
    await unite(
      db,
      null,
      saved.filter(({ sightings }) => sightings.length === 0),
    );
    await changeMarks(db, [marks.month], (known) => mergeMarks(known, marks));
  }
}

async function mergeDigest(db: Database, other: Database, digest: StoredDigest): Promise<void> {
  const { ids, scores: _scores, ...head } = digest;
  const papers = await readPapers(other, ids);
  await unite(
    db,
    head,
    papers.map((paper) => onlyOf(paper, digest.id)),
  );
}

/** One transaction brings one digest: what others say of the paper comes with those. */
function onlyOf(paper: StoredPaper, digest: string): StoredPaper {
  return {
    ...paper,
    sightings: paper.sightings.filter((sighting) => digestId(sighting) === digest),
  };
}
