import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import type { FetchedSourceId } from '../../core/sources.ts';
import type { SourceStatus } from '../messages.ts';
import type { Item } from './area.ts';
import { sourceKey } from './source-key.ts';

// A record, so that the compiler tells when one is missing here.
const STATUSES: Record<SourceStatus, true> = {
  off: true,
  ok: true,
  empty: true,
  'not-yet': true,
  blocked: true,
  'rate-limited': true,
  changed: true,
  offline: true,
  'no-permission': true,
  reading: true,
  old: true,
};

const isStatus = (value: unknown): value is SourceStatus =>
  typeof value === 'string' && Object.hasOwn(STATUSES, value);

const value = v.union([v.string(), v.number(), v.object({ text: v.string() })]);
const failureShape = v.object({ key: v.string(), values: v.array(value) });
/** Its key may be the name of a text that this version no longer has: then the text is empty. */
const isFailure = (value: unknown): value is Failure => v.is(failureShape, value);

// What is absent or damaged counts as new.
const text = v.fallback(v.string(), '');
const count = v.fallback(v.number(), 0);
/** In milliseconds. */
const time = v.fallback(v.nullable(v.number()), null);
const day = v.fallback(v.nullable(v.string()), null);
const status = v.fallback(v.nullable(v.custom<SourceStatus>(isStatus)), null);
const reason = v.fallback(v.nullable(v.custom<Failure>(isFailure)), null);
const dayState = v.object({
  /** When, in milliseconds. */
  at: v.number(),
  /** Null where the source had nothing for the day yet. */
  papers: v.nullable(v.number()),
  /** What the reader should know of the answer, though it was read; null where nothing. */
  note: v.exactOptional(v.nullable(v.custom<Failure>(isFailure))),
});

const state = v.object({
  /** The template of the user's own source: a different one starts from the beginning. */
  template: text,
  status,
  reason,
  /** When the last run began. It is written at once, so that open pages hear of the run. */
  asked: time,
  at: time,
  next: time,
  /** Set while the service itself asked for patience. */
  notBefore: time,
  /** In a row. */
  failures: count,
  lastDay: day,
  lastPapers: count,
  /** What is remembered of the days asked for. */
  days: v.fallback(v.record(v.string(), dayState), {}),
  /** What the entries of the last good list had (`usualFields`). */
  fields: v.fallback(v.array(v.string()), []),
});

const archive = v.object({
  phase: v.fallback(v.picklist(['reading', 'paused', 'done']), 'reading'),
  /** How many of the archive's days have been asked for. */
  asked: count,
  files: count,
  papers: count,
  lastDay: day,
  status,
  reason,
  at: time,
  next: time,
  failures: count,
});

/** What is remembered of a day that a source was asked for. */
export type DayState = v.InferOutput<typeof dayState>;
/** What is remembered of a source from one start of the background to the next. */
export type StoredState = v.InferOutput<typeof state>;
/** How far the download of the archive is. */
export type ArchiveState = v.InferOutput<typeof archive>;

export const NEW_STATE: StoredState = v.parse(state, {});
export const NEW_ARCHIVE: ArchiveState = v.parse(archive, {});

/** `source-state:bluesky`: what is remembered of a source. It changes whenever the source's state does. */
export function stateOfSource(source: FetchedSourceId): Item<StoredState> {
  return {
    key: sourceKey(source),
    read: (stored) => v.parse(v.fallback(state, NEW_STATE), stored),
  };
}

/** How far the download of the archive is; null where it was never begun. */
export const archiveState: Item<ArchiveState | null> = {
  key: sourceKey('archive'),
  read: (stored) =>
    (stored ?? null) === null ? null : v.parse(v.fallback(archive, NEW_ARCHIVE), stored),
};
