import type { StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { mergeMetadata, metadataOf } from './metadata.ts';
import { knownPapers, writePapers, writing } from './writing.ts';

/** What a listing page shows of a paper. */
export interface PaperFacts {
  id: ArxivId;
  title: string;
  authors: string[];
  categories: string[];
}

/** Completes the papers that are known; what the page says of others is left alone. */
export function addFacts(db: Database, facts: readonly PaperFacts[], day: Day): Promise<boolean> {
  return writing(db, async (tx) => {
    const byKey = new Map(facts.map((fact) => [paperKey(fact.id), fact]));
    const papers = await knownPapers(tx, byKey.keys());
    for (const [key, fact] of byKey) {
      const paper = papers.get(key);
      if (paper !== undefined) papers.put(complete(paper, fact, day));
    }
    return writePapers(tx, papers);
  });
}

/** The same paper where nothing is new but the day: listings are visited every day. */
function complete(paper: StoredPaper, fact: PaperFacts, day: Day): StoredPaper {
  const { title, authors, categories } = fact;
  const said = metadataOf({ title, authors, categories, abstract: '' }, 'listing', day);
  const merged = { ...paper, ...mergeMetadata(paper, said) };
  const { from: _before, ...before } = paper;
  const { from: _after, ...after } = merged;
  return isEqual(before, after) ? paper : merged;
}
