import type { StoredPaper } from '../../core/backup.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { type Database, paperKey } from '../database/schema.ts';
import { boundedPaper } from './bounds.ts';
import { FIELDS, type Metadata, mergeMetadata, metadataOf } from './metadata.ts';
import { knownPapers, writePapers, writing } from './writing.ts';

/** Metadata of a paper from a page or a service. */
export interface PaperFacts {
  id: ArxivId;
  title: string;
  authors: string[];
  categories: string[];
  /** Absent if unknown. */
  abstract?: string;
}

/** Adds metadata from a listing page or arXiv's API to known papers; skips unknown ones. */
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
 * Stores a page's metadata of a paper, even if no digest lists it. Other scripts can change the page, so it fills only
 * empty fields.
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

/** Returns the same paper if only the day is new: users visit listings every day. */
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
