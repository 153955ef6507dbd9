import type { StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { boundedPaper } from './bounds.ts';
import { mergeMetadata, metadataOf } from './metadata.ts';
import { knownPapers, writePapers, writing } from './writing.ts';

/** What somebody says of a paper. */
export interface PaperFacts {
  id: ArxivId;
  title: string;
  authors: string[];
  categories: string[];
  /** Absent where it is not said. */
  abstract?: string;
}

/** Completes the papers that are known with what a listing page or arXiv's API says; others are left alone. */
export function addFacts(
  db: Database,
  facts: readonly PaperFacts[],
  by: 'listing' | 'arxiv',
  day: Day,
): Promise<boolean> {
  return writing(db, async (tx) => {
    const byKey = new Map(facts.map((fact) => [paperKey(fact.id), fact]));
    const papers = await knownPapers(tx, byKey.keys());
    for (const [key, fact] of byKey) {
      const paper = papers.get(key);
      if (paper !== undefined) papers.put(complete(paper, fact, by, day));
    }
    return writePapers(tx, papers);
  });
}

/** The same paper where nothing is new but the day: listings are visited every day. */
function complete(
  paper: StoredPaper,
  { title, authors, categories, abstract = '' }: PaperFacts,
  by: 'listing' | 'arxiv',
  day: Day,
): StoredPaper {
  const said = metadataOf({ title, authors, categories, abstract }, by, day);
  const merged = boundedPaper({ ...paper, ...mergeMetadata(paper, said) });
  const { from: _before, ...before } = paper;
  const { from: _after, ...after } = merged;
  return by === 'listing' && isEqual(before, after) ? paper : merged;
}
