import type { MetadataField, StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isDaily, isSource } from '../../core/sources.ts';
import { type Database, idOfKey } from '../database/schema.ts';
import { isOfPage } from '../writing/metadata.ts';
import { countedPapers } from './days.ts';

const NEEDED: readonly MetadataField[] = ['title', 'authors', 'categories'];

/**
 * The papers from one day to another that a daily source counted and whose title, authors or categories no digest names.
 * The result does not depend on the user's own digests or on opened listings: a service that is asked for these papers
 * learns nothing about the user.
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
