import type { DBSchema, IDBPDatabase } from 'idb';
import { monthOf } from '../../core/arxiv-id.ts';
import type { Month, StoredDigest, StoredMarks } from '../../core/backup.ts';
import type { ArxivId, Day, SourceId } from '../../core/digest.ts';

/** A day on which some source counted some paper. Derived from the digests. */
export interface StoredDay {
  day: Day;
  /** The digests that counted something. */
  digests: string[];
  papers: number;
  /** The highest score of each source. */
  top: Partial<Record<SourceId, number>>;
}

/** Of each source: a number and how many papers have it by turns, rising. */
export type PackedHistograms = Partial<Record<SourceId, Float64Array>>;

/** Figures of a month of papers. Derived from the papers. */
export interface StoredMonth {
  month: Month;
  papers: number;
  counted: number;
  /** Rows that are damaged; absent in months that were written before such rows were counted. */
  damaged?: number;
  /** Papers of each category. */
  categories: Record<string, number>;
  /** Of scores. */
  histograms: PackedHistograms;
  /** The same of gains a day; absent in months that were written before gains were counted. */
  gains?: PackedHistograms;
}

/** What the search reads: a line a paper, newest first. Derived from the papers. */
export interface StoredSearch {
  month: Month;
  text: string;
  /** Where each line starts. */
  starts: Uint32Array;
  /** The standing score of each line's paper, NaN where that source has none. */
  scores: Partial<Record<SourceId, Float64Array>>;
}

/**
 * The papers whose IDs differ in nothing but the last digit: to write a row costs the same whatever is in it,
 * and the papers of a digest lie close together. Each is JSON, so that whoever wants one need not read ten.
 */
export interface StoredBlock {
  key: string;
  /** By the paper's key, in the order of keys. */
  papers: Record<string, string>;
}

/** A key of `storage.local` that has to be written again. Each time it becomes stale it gets another token. */
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
/** The key of the block that a paper lies in, by the paper's. */
export const blockKey = (paper: string): string => paper.slice(0, -1);
export const idOfKey = (key: string): ArxivId => key.slice(key.indexOf(':') + 1);
export const monthOfKey = (key: string): Month => key.slice(0, key.indexOf(':'));

/** The keys of a month's blocks: `;` follows `:`. */
export function monthRange(month: Month): IDBKeyRange {
  return IDBKeyRange.bound(`${month}:`, `${month};`, false, true);
}

/** Months in the order of time: `9107` comes before `0704`. */
export function compareMonths(one: Month, other: Month): number {
  return century(one) - century(other) || (one < other ? -1 : Number(one > other));
}

function century(month: Month): number {
  return month >= '9100' ? 19 : 20;
}
