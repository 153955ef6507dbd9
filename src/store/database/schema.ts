import type { DBSchema, IDBPDatabase } from 'idb';
import { monthOf } from '../../core/arxiv-id.ts';
import type { Month, StoredDigest, StoredMarks } from '../../core/backup.ts';
import type { ArxivId, Day, SourceId } from '../../core/digest.ts';

/** A day (UTC) on which some source counted a paper. Derived from the digests. */
export interface StoredDay {
  day: Day;
  /** The IDs of the digests that counted something. */
  digests: string[];
  papers: number;
  /** The highest score of each source. */
  top: Partial<Record<SourceId, number>>;
}

/** For each source: numbers in ascending order, each followed by how many papers have it. */
export type PackedHistograms = Partial<Record<SourceId, Float64Array>>;

/** Statistics of the papers of one month. Derived from the papers. */
export interface StoredMonth {
  month: Month;
  papers: number;
  counted: number;
  /** Damaged rows; absent in months written before these were counted. */
  damaged?: number;
  /** Number of papers per category. */
  categories: Record<string, number>;
  /** Histograms of scores. */
  histograms: PackedHistograms;
  /** Histograms of gains per day; absent in months written before gains were counted. */
  gains?: PackedHistograms;
}

/** The search text of a month: one line per paper, newest first. Derived from the papers. */
export interface StoredSearch {
  month: Month;
  text: string;
  /** The offset of each line. */
  starts: Uint32Array;
  /** The current score of each line's paper; NaN if the source did not count it. */
  scores: Partial<Record<SourceId, Float64Array>>;
}

/**
 * The papers whose IDs differ only in the last digit. Writing a row costs the same whatever its size, and the papers of
 * a digest have neighboring IDs. Each paper is a JSON text, so that reading one does not parse all ten.
 */
export interface StoredBlock {
  key: string;
  /** JSON by the paper's key, in key order. */
  papers: Record<string, string>;
}

/** A key of `storage.local` that must be rewritten. It gets a new token each time it becomes stale. */
export interface StaleKey {
  key: string;
  token: string;
}

export interface StoreSchema extends DBSchema {
  digests: { key: string; value: StoredDigest };
  blocks: { key: string; value: StoredBlock };
  marks: { key: Month; value: StoredMarks };
  days: { key: Day; value: StoredDay };
  months: { key: Month; value: StoredMonth };
  search: { key: Month; value: StoredSearch };
  stale: { key: string; value: StaleKey };
  meta: { key: string; value: string };
}

export type Database = IDBPDatabase<StoreSchema>;

export const paperKey = (id: ArxivId): string => `${monthOf(id)}:${id}`;
/** The key of the block that contains the paper with this key. */
export const blockKey = (paper: string): string => paper.slice(0, -1);
export const idOfKey = (key: string): ArxivId => key.slice(key.indexOf(':') + 1);
export const monthOfKey = (key: string): Month => key.slice(0, key.indexOf(':'));

/** The key range of a month's blocks: `;` follows `:` in ASCII. */
export function monthRange(month: Month): IDBKeyRange {
  return IDBKeyRange.bound(`${month}:`, `${month};`, false, true);
}

/** Compares months chronologically: `9107` comes before `0704`. */
export function compareMonths(one: Month, other: Month): number {
  return century(one) - century(other) || (one < other ? -1 : Number(one > other));
}

function century(month: Month): number {
  return month >= '9100' ? 19 : 20;
}
