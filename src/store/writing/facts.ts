import type { StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { boundedPaper } from './bounds.ts';
import { FIELDS, type Metadata, mergeMetadata, metadataOf } from './metadata.ts';
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

/**
 * Keeps what a page says of a paper, also of one that no digest lists. Other scripts can write into a page, so it fills
 * only what is empty: nothing that is known changes.
 */
export function keepFacts(db: Database, facts: PaperFacts, day: Day): Promise<boolean> {
  return writing(db, async (tx) => {
    const key = paperKey(facts.id);
    const papers = await knownPapers(tx, [key]);
    const { title, authors, categories } = facts;
    const said = metadataOf({ title, authors, categories, abstract: '' }, 'listing', day);
    const known = papers.get(key);
    const none = { key, links: [], posts: [], sightings: [] };
    if (title !== '' || known !== undefined) {
      papers.put(boundedPaper(known === undefined ? { ...none, ...said } : filled(known, said)));
    }
    return writePapers(tx, papers);
  });
}

function filled(known: StoredPaper, said: Metadata): StoredPaper {
  const take = FIELDS.filter((field) => known[field].length === 0 && said[field].length > 0);
  if (take.length === 0) return known;
  const only = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => take.some((one) => one === name)));
  return { ...known, ...only(said), from: { ...known.from, ...only(said.from) } };
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
