import { monthOf } from '../../core/arxiv-id.ts';
import type { StoredDigest, StoredPaper } from '../../core/backup.ts';
import { type ArxivId, digestId } from '../../core/digest.ts';
import { isDigest, wholeMarks } from '../database/rows.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { PaperBlocks } from './paper-blocks.ts';

export async function readPaper(db: Database, id: ArxivId): Promise<StoredPaper | undefined> {
  const [paper] = await readPapers(db, [id]);
  return paper;
}

/** The known ones among these papers, in the order of `ids`. */
export async function readPapers(db: Database, ids: readonly ArxivId[]): Promise<StoredPaper[]> {
  const keys = ids.map(paperKey);
  const papers = await PaperBlocks.read(db.transaction('blocks').store, keys);
  return keys.flatMap((key) => papers.get(key) ?? []);
}

/** The IDs that are on the reading list. */
export async function savedAmong(db: Database, ids: readonly ArxivId[]): Promise<Set<ArxivId>> {
  const { store } = db.transaction('marks');
  const months = [...new Set(ids.map(monthOf))];
  const marks = await Promise.all(months.map((month) => store.get(month)));
  const whole = marks.flatMap((some) => (some === undefined ? [] : wholeMarks(some)));
  const saved = new Set(whole.flatMap((some) => Object.keys(some.saved)));
  return new Set(ids.filter((id) => saved.has(id)));
}

/** The digests that list a paper, in the order of its sightings. */
export async function digestsOf(db: Database, paper: StoredPaper): Promise<StoredDigest[]> {
  const { store } = db.transaction('digests');
  const digests = await Promise.all(
    paper.sightings.map((sighting) => store.get(digestId(sighting))),
  );
  return digests.filter(isDigest);
}
