import type { ArxivId, Counts, Day, FormatId, Instant, Post, SourceId } from './digest.ts';

/**
 * The data that cannot be derived: a backup contains it in the database's own form.
 */

/** `YYMM`, the month of submission in an arXiv ID. */
export type Month = string;

/** A post with the source that delivered it last, and when. */
export interface StoredPost extends Post {
  by: SourceId[];
  at: Instant | null;
}

export interface Observation {
  observedAt: Instant;
  counts: Counts;
}

/** A paper's rank in one digest, with all earlier counts of the same digest, oldest first. */
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
 * All data of a paper. It contains its sightings, because the number of written rows determines the time of an import,
 * and reading a paper takes one request.
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
  /** The trust and the day of each metadata field: `4:2026-03-06`. */
  from: Partial<Record<MetadataField, string>>;
  posts: StoredPost[];
  /** Sorted by day, then by digest. */
  sightings: Sighting[];
}

export interface StoredDigest {
  id: string;
  source: SourceId;
  list: string;
  day: Day;
  format: FormatId;
  title: string;
  /** In rank order; papers listed only by an earlier reading are last. */
  ids: ArxivId[];
  /** The score of each of `ids` in this digest; null if not counted. */
  scores: (number | null)[];
  /** The latest time of counting. */
  at: Instant | null;
}

/** The user's marks on the papers of a month. */
export interface StoredMarks {
  month: Month;
  saved: Record<ArxivId, Instant>;
  /** The first day (local) on which a listing showed the paper; reset when it is shown at a higher level. */
  seen: Record<ArxivId, Day>;
  /** The highest level shown, 0 without a badge; absent if it was not recorded. */
  levels?: Record<ArxivId, number>;
  /** Papers that the user marked as read; absent if there are none. A paper taken off the reading list keeps it. */
  read?: Record<ArxivId, true>;
  /** The user's tags, in the order they were added; absent if there are none. */
  tags?: Record<ArxivId, string[]>;
}
