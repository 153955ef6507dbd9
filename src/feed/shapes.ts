import * as v from 'valibot';
import { COUNT_NAMES } from '../core/counts.ts';
import type { Counts, Entry, SourceId } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import { isSource } from '../core/sources.ts';
import { FEED_SOURCES, type FeedSourceId, type SourceReport } from './model.ts';

/* The schemas of the state and of the published files. */

export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const Facts = v.object({
  title: v.string(),
  authors: v.array(v.string()),
  categories: v.array(v.string()),
  abstract: v.string(),
});

const CountsShape = v.record(v.picklist(COUNT_NAMES), Count);
export const CountsOf = v.custom<Counts>((value) => v.is(CountsShape, value));

const PostShape = v.looseObject({
  url: v.string(),
  author: v.string(),
  handle: v.string(),
  day: v.nullable(v.string()),
  text: v.string(),
  lang: v.string(),
  counts: v.optional(CountsShape),
});

const EntryShape = v.object({
  ...Facts.entries,
  rank: v.number(),
  arxivId: v.string(),
  counts: CountsShape,
  observedAt: v.nullable(v.string()),
  posts: v.array(PostShape),
  links: v.array(v.string()),
});
export const EntryOf = v.custom<Entry>((value) => v.is(EntryShape, value));

export const Source = v.custom<SourceId>(isSource);

const FailureShape = v.object({
  key: v.string(),
  values: v.array(v.union([v.string(), v.number(), v.object({ text: v.string() })])),
});

const Report: v.GenericSchema<unknown, SourceReport> = v.object({
  ok: v.boolean(),
  lastOk: v.nullable(v.string()),
  silentSince: v.nullable(v.string()),
  reason: v.nullable(v.custom<Failure>((value) => v.is(FailureShape, value))),
});

/** The state of each source. Unknown sources are skipped. */
export const Reports = v.pipe(
  v.record(v.string(), Report),
  v.transform((reports): Partial<Record<FeedSourceId, SourceReport>> => {
    const known = FEED_SOURCES.filter((source) => reports[source] !== undefined);
    return Object.fromEntries(known.map((source) => [source, reports[source]]));
  }),
);

/** Parses JSON from a file; null if it is invalid. */
export function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
