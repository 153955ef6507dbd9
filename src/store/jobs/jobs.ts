import { FailureError, failureOf } from '../../core/failure.ts';
import { read, remove, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { type LongJob, longJob } from '../../shared/storage/job.ts';
import { toFailure } from '../database/failure.ts';

/** Does the next part of a job in well under a second. Returns the remaining job; null if it is complete. */
export type Step = (job: LongJob) => Promise<LongJob | null>;

/**
 * Runs long jobs, one at a time. Firefox ends a background that has worked for half a minute without an event; Chromium
 * ends one that handles one event for five minutes. So a job is a series of short steps, and the next start continues
 * it.
 */
export class Jobs {
  readonly #area: Area;
  readonly #step: Step;
  readonly #onJob: (isUnderWay: boolean) => void;
  #running: Promise<void> | null = null;
  #isStopped = false;

  /** @param onJob called with true when a job begins, with false when it is complete */
  constructor(area: Area, step: Step, onJob: (isUnderWay: boolean) => void) {
    this.#area = area;
    this.#step = step;
    this.#onJob = onJob;
  }

  /** The current job; null if there is none. */
  async current(): Promise<LongJob | null> {
    return await read(this.#area, longJob);
  }

  /** Throws `jobRunning` if a job is running: two at once would undo each other's work. */
  async refuseIfBusy(): Promise<void> {
    if ((await this.current()) !== null) throw new FailureError('jobRunning');
  }

  /** Records a job. From then on it is completed even after a crash. */
  async write(job: LongJob): Promise<void> {
    await write(this.#area, longJob, job);
  }

  /** Continues the job until it is complete or a step fails. Throws what the step threw. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Ends `run` after the current step. */
  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isStopped = false;
    let job = await this.current();
    if (job !== null) this.#onJob(true);
    while (job !== null && !this.#isStopped) job = await this.#next(job);
    if (job === null) this.#onJob(false);
  }

  async #next(job: LongJob): Promise<LongJob | null> {
    try {
      const left = await this.#step(job);
      if (left === null) await remove(this.#area, longJob);
      else await this.write(left);
      return left;
    } catch (error) {
      const known = toFailure(error);
      const failure = failureOf(known);
      // This may also fail if the disk is full; then the record stays unchanged.
      await this.write({ ...job, failure }).catch(() => undefined);
      throw known;
    }
  }
}
