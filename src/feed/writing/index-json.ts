import * as v from 'valibot';
import { FEED_VERSION, INDEX_FORMAT, SCALES_FORMAT } from '../../core/formats/feed-index.ts';
import type { FeedIndex, FeedScales } from '../model.ts';
import { parsedJson, Reports } from '../shapes.ts';
import { linesOfJson } from './json.ts';

export const INDEX_NAME = 'index.json';
export const SCALES_NAME = 'scales.json';

export function indexJson({ days, ...head }: FeedIndex): string {
  return linesOfJson({ format: INDEX_FORMAT, version: FEED_VERSION, ...head }, 'days', days);
}

export function scalesJson({ from, to, scales }: FeedScales): string {
  const head = { format: SCALES_FORMAT, version: FEED_VERSION };
  return `${JSON.stringify({ ...head, from, to, scales })}\n`;
}

const Index = v.object({
  format: v.literal(INDEX_FORMAT),
  version: v.literal(FEED_VERSION),
  writtenAt: v.pipe(v.string(), v.isoTimestamp()),
  sources: v.optional(Reports, {}),
  days: v.array(v.looseTuple([v.string(), v.number()])),
});

interface WrittenIndex {
  /** In milliseconds. */
  writtenAt: number;
  sources: FeedIndex['sources'];
  /** Each day with its number of papers. */
  days: (readonly [string, number, ...unknown[]])[];
}

/** The index as last written; null if there is none. */
export function readIndex(text: string | null): WrittenIndex | null {
  const read = v.safeParse(Index, parsedJson(text));
  if (!read.success) return null;
  const { writtenAt, sources, days } = read.output;
  return { writtenAt: Date.parse(writtenAt), sources, days };
}
