import type { StoredDigest, StoredPaper } from '../../core/backup.ts';
import { digestId } from '../../core/digest.ts';
import { isDigest, wholeMarks } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { changeMarks, mergeMarks } from './marks.ts';
import { readPapers } from './papers.ts';
import { unite } from './unite.ts';
import { inWhole } from './writing.ts';

/** The key of the progress in `meta` of the other database. */
const PROGRESS_KEY = 'merged';
/** Keys per read. */
const AT_ONCE = 200;

/** Merged so far: the rows of a store up to `after`, and all stores before it. */
interface Progress {
  store: 'digests' | 'marks';
  after: string;
  done: number;
}

/** How many rows of a database are to be merged. */
export async function countToMerge(other: Database): Promise<number> {
  const [digests, marks] = await Promise.all([other.count('digests'), other.count('marks')]);
  return digests + marks;
}

/**
 * Merges more rows of `other` into `db`, from where the last step ended. Merging a row twice has no further effect.
 * @returns how many rows have been merged; null if all are
 */
export async function mergeStep(db: Database, other: Database, pace: Pace): Promise<number | null> {
  const from = await readProgress(other);
  const keys = await other.getAllKeys(
    from.store,
    IDBKeyRange.lowerBound(from.after, true),
    AT_ONCE,
  );
  if (keys.length === 0 && from.store === 'marks') return null;
  const merge = from.store === 'digests' ? mergeDigest : mergeMarksOf;
  const merged = await pace.each(keys, (key) => merge(db, other, key));
  // In this order: after a system crash, no row recorded as merged may be missing.
  await flush(db);
  const done = from.done + merged;
  const last = keys[merged - 1];
  const now = last === undefined ? { store: 'marks', after: '' } : { ...from, after: last };
  await other.put('meta', JSON.stringify({ ...now, done }), PROGRESS_KEY);
  return done;
}

async function readProgress(other: Database): Promise<Progress> {
  const stored = await other.get('meta', PROGRESS_KEY);
  return stored === undefined ? { store: 'digests', after: '', done: 0 } : JSON.parse(stored);
}

async function mergeDigest(db: Database, other: Database, id: string): Promise<void> {
  const digest = await other.get('digests', id);
  if (!isDigest(digest)) return;
  const { ids, scores: _scores, ...head } = digest;
  const papers = await readPapers(other, ids);
  await unite(
    db,
    head,
    papers.map((paper) => onlyOf(paper, digest)),
  );
}

/** One transaction merges one digest: the paper's other digests follow in their own. */
function onlyOf(paper: StoredPaper, { id }: StoredDigest): StoredPaper {
  return {
    ...paper,
    sightings: paper.sightings.filter((sighting) => digestId(sighting) === id),
  };
}

async function mergeMarksOf(db: Database, other: Database, month: string): Promise<void> {
  const stored = await other.get('marks', month);
  if (stored === undefined) return;
  const marks = wholeMarks(stored);
  const saved = await readPapers(other, Object.keys(marks.saved));
  // Papers of a digest came with it. Papers on the reading list that no digest lists must be merged separately.
  await unite(
    db,
    null,
    saved.filter(({ sightings }) => sightings.length === 0),
  );
  await changeMarks(db, [month], (known) => mergeMarks(known, marks));
}

/** Resolves when all writes are on disk. */
async function flush(db: Database): Promise<void> {
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  await inWhole(tx, async () => {
    const id = await tx.store.get('id');
    if (id !== undefined) await tx.store.put(id, 'id');
  });
}
