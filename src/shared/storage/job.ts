import * as v from 'valibot';
import type { SourceId } from '../../core/digest.ts';
import type { Failure } from '../../core/failure.ts';
import type { Item } from './area.ts';

/** `merge`: adds a backup or undone deletion. `derive`: rewrites derived data, after any other job. */
export type JobKind = 'merge' | 'deleteSource' | 'rebuild' | 'derive';

/**
 * A job that takes longer than a page's timeout. It runs in short steps; the database itself records what is left, so
 * that the job continues after a crash. This record holds its kind and progress.
 */
export interface LongJob {
  kind: JobKind;
  /** Set for `deleteSource`; else null. */
  source: SourceId | null;
  /** For `rebuild`: the row to continue from. */
  after: string;
  done: number;
  of: number;
  /** Why the last step failed; it is retried. Null if it succeeded. */
  failure: Failure | null;
}

const isJob = v.object({
  kind: v.picklist(['merge', 'deleteSource', 'rebuild', 'derive']),
  source: v.nullable(v.string()),
  after: v.string(),
  done: v.number(),
  of: v.number(),
  failure: v.nullable(
    v.object({ key: v.string(), values: v.array(v.union([v.string(), v.number()])) }),
  ),
});

/** The current long job; null if there is none. */
export const longJob: Item<LongJob | null> = {
  key: 'job',
  read: (stored) => (v.is(isJob, stored) ? (stored as LongJob) : null),
};

/** A new job without progress. */
export function newJob(kind: JobKind, of: number, source: SourceId | null = null): LongJob {
  return { kind, source, after: '', done: 0, of, failure: null };
}
