import * as v from 'valibot';
import type { SourceId } from '../../core/digest.ts';
import type { Failure } from '../../core/failure.ts';
import type { Item } from './area.ts';

/** `merge`: a backup or an undo comes in. `derive`: what pages read is written again, after any other job. */
export type JobKind = 'merge' | 'deleteSource' | 'rebuild' | 'derive';

/**
 * A job that takes longer than a page waits. It is done in short steps; after each the database itself says what is
 * left, so that the job goes on after any crash. This record says which job it is, and how far it has come.
 */
export interface LongJob {
  kind: JobKind;
  /** Of `deleteSource`; else null. */
  source: SourceId | null;
  /** Of `rebuild`: the row from which to go on. */
  after: string;
  done: number;
  of: number;
  /** Why the last step failed. It is tried again; null while all goes well. */
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

/** The long job that is under way; null where there is none. */
export const longJob: Item<LongJob | null> = {
  key: 'job',
  read: (stored) => (v.is(isJob, stored) ? (stored as LongJob) : null),
};

/** A new job, of which nothing is done. */
export function newJob(kind: JobKind, of: number, source: SourceId | null = null): LongJob {
  return { kind, source, after: '', done: 0, of, failure: null };
}
