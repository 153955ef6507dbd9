import type { ArxivId, Counts, Day, FormatId, Instant, Post, SourceId } from './digest.ts';

/**
 * The data that cannot be derived: a backup contains it in the database's own form.
 */

/** `YYMM`, the month of submission that an arXiv ID names. */
export type Month = string;

/** A post with who brought it, and when that was said last. */
export interface StoredPost extends Post {
  by: SourceId[];
  at: Instant | null;
}

export interface Observation {
  observedAt: Instant;
  counts: Counts;
}

/** A paper's place in one digest, with every earlier count of the same digest, oldest first. */
export interface Sighting {
  source: SourceId;
  list: string;
  day: Day;
  rank: number;
  counts: Counts;
  observedAt: Instant | null;
  earlier: Observation[];
}

export type MetadataField = 'title' | 'authors' | 'categories' | 'abstract';

/**
 * All that is known of a paper. Its sightings lie in it rather than in a store of their own: the number of
 * rows written is what an import costs, and each question about a paper is one read.
 */
export interface StoredPaper {
  /** `YYMM:id`, so that a month of IDs is one range of keys. */
  key: string;
  title: string;
  authors: string[];
  /** As the source writes them, primary first. */
  categories: string[];
  abstract: string;
  links: string[];
  /** How far each piece of metadata is to be trusted, and of which day it is: `4:2026-03-06`. */
  from: Partial<Record<MetadataField, string>>;
  posts: StoredPost[];
  /** By day, then digest. */
  sightings: Sighting[];
}

export interface StoredDigest {
  id: string;
  source: SourceId;
  list: string;
  day: Day;
  format: FormatId;
  title: string;
  /** In rank order; papers that only an earlier reading had are last. */
  ids: ArxivId[];
  /** The score of each of `ids` in this digest; null where nobody counted. */
  scores: (number | null)[];
  /** The latest time of counting. */
  at: Instant | null;
}

/** The user's marks on the papers of a month. */
export interface StoredMarks {
  month: Month;
  saved: Record<ArxivId, Instant>;
  /** The first day (local) on which a listing showed the paper; a higher level begins again. */
  seen: Record<ArxivId, Day>;
  /** The highest level at which it did, 0 without a badge; absent where that was not noted. */
  levels?: Record<ArxivId, number>;
}
