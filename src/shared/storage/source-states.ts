import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import type { FetchedSourceId } from '../../core/sources.ts';
import type { SourceStatus } from '../messages.ts';
import type { Item } from './area.ts';
import { sourceKey } from './source-key.ts';

// A record, so that the compiler reports a missing status.
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
/** The text's name may no longer exist in this version: then the text is empty. */
const isFailure = (value: unknown): value is Failure => v.is(failureShape, value);

// Missing or damaged values get their defaults.
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
  /** Null if the source had nothing for the day yet. */
  papers: v.nullable(v.number()),
  /** A note for the user about a successful response; null if there is none. */
  note: v.exactOptional(v.nullable(v.custom<Failure>(isFailure))),
});

const state = v.object({
  /** The template of the custom source: a different one starts from the beginning. */
  template: text,
  status,
  reason,
  /** When the last run began. Written at once, so that open pages notice the run. */
  asked: time,
  at: time,
  next: time,
  /** The time until which the service asked to wait; null if it did not. */
  notBefore: time,
  /** Failures in a row. */
  failures: count,
  lastDay: day,
  lastPapers: count,
  /** The state of the requested days. */
  days: v.fallback(v.record(v.string(), dayState), {}),
  /** The fields of the entries in the last valid list (`usualFields`). */
  fields: v.fallback(v.array(v.string()), []),
});

const archive = v.object({
  phase: v.fallback(v.picklist(['reading', 'paused', 'done']), 'reading'),
  /** How many days of the archive have been requested. */
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

/** The stored state of a requested day. */
export type DayState = v.InferOutput<typeof dayState>;
/** The stored state of a source; it survives restarts of the background. */
export type StoredState = v.InferOutput<typeof state>;
/** The progress of the archive download. */
export type ArchiveState = v.InferOutput<typeof archive>;

export const NEW_STATE: StoredState = v.parse(state, {});
export const NEW_ARCHIVE: ArchiveState = v.parse(archive, {});

/** `source-state:bluesky`: the stored state of a source. It changes whenever the source's state does. */
export function stateOfSource(source: FetchedSourceId): Item<StoredState> {
  return {
    key: sourceKey(source),
    read: (stored) => v.parse(v.fallback(state, NEW_STATE), stored),
  };
}

/** The progress of the archive download; null if it was never begun. */
export const archiveState: Item<ArchiveState | null> = {
  key: sourceKey('archive'),
  read: (stored) =>
    (stored ?? null) === null ? null : v.parse(v.fallback(archive, NEW_ARCHIVE), stored),
};
