import type { MetadataField, StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isDaily, isSource } from '../../core/sources.ts';
import { type Database, idOfKey } from '../database/schema.ts';
import { isOfPage } from '../writing/metadata.ts';
import { countedPapers } from './days.ts';

const NEEDED: readonly MetadataField[] = ['title', 'authors', 'categories'];

/**
 * The papers counted by a source that is asked every day, from one day to another, whose title, authors or categories no
 * digest has named. Digests of the reader's own, and the listings that the reader opened, make no difference: whom this is
 * told learns nothing of the reader.
 */
export async function incompletePapers(db: Database, from: Day, to: Day): Promise<ArxivId[]> {
  const papers = await countedPapers(db, from, to);
  const isWanted = (paper: StoredPaper) => isIncomplete(paper) && isPublic(paper, from);
  return papers.filter(isWanted).map(({ key }) => idOfKey(key));
}

function isIncomplete(paper: StoredPaper): boolean {
  return NEEDED.some((field) => {
    const from = paper.from[field];
    return from === undefined || isOfPage(from);
  });
}

function isPublic({ sightings }: StoredPaper, from: Day): boolean {
  return sightings.some(({ source, day }) => day >= from && isSource(source) && isDaily(source));
}
