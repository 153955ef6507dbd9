import { FEED_VERSION, INDEX_FORMAT, SCALES_FORMAT } from '../../core/formats/feed-index.ts';
import { isCount, isText, listOf, objectOf, oneOf } from '../../core/shape.ts';
import type { FeedIndex, FeedScales, SourceReport } from '../model.ts';
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

const isIndex = objectOf(
  {
    format: oneOf(INDEX_FORMAT),
    version: isCount,
    writtenAt: isText,
    days: listOf(Array.isArray),
  },
  { title: isText, home: isText, sources: (value) => typeof value === 'object' },
);

/** When the feed was written last, in milliseconds, and how its sources were; null where nobody wrote it. */
export function readIndex(
  text: string | null,
): { writtenAt: number; sources: Record<string, SourceReport> } | null {
  try {
    const written: unknown = JSON.parse(text ?? '');
    if (!isWritten(written)) return null;
    const writtenAt = Date.parse(written.writtenAt);
    return Number.isNaN(writtenAt) ? null : { writtenAt, sources: written.sources ?? {} };
  } catch {
    return null;
  }
}

function isWritten(
  value: unknown,
): value is { writtenAt: string; sources?: Record<string, SourceReport> } {
  return isIndex(value);
}
