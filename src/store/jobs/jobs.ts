import { FailureError, failureOf } from '../../core/failure.ts';
import { read, remove, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { type LongJob, longJob } from '../../shared/storage/job.ts';
import { toFailure } from '../database/failure.ts';

/** Does the next part of a job, for well below a second. Returns what is left of it; null where that is nothing. */
export type Step = (job: LongJob) => Promise<LongJob | null>;

/**
 * Long jobs, one at a time. A browser ends a background that has worked for half a minute without an event (Firefox)
 * or answers one for five minutes (Chromium), so a job is a series of short steps, and goes on from where it was at the
 * next start.
 */
export class Jobs {
  readonly #area: Area;
  readonly #step: Step;
  readonly #onJob: (isUnderWay: boolean) => void;
  #running: Promise<void> | null = null;
  #isStopped = false;

  /** @param onJob called with true when there is something to do, with false when it is done */
  constructor(area: Area, step: Step, onJob: (isUnderWay: boolean) => void) {
    this.#area = area;
    this.#step = step;
    this.#onJob = onJob;
  }

  /** The job that is under way; null where there is none. */
  async current(): Promise<LongJob | null> {
    return await read(this.#area, longJob);
  }

  /** Throws `jobRunning` where a job is under way: two at once would undo each other's work. */
  async refuseIfBusy(): Promise<void> {
    if ((await this.current()) !== null) throw new FailureError('jobRunning');
  }

  /** Writes a job down. From then on it is done whatever happens. */
  async write(job: LongJob): Promise<void> {
    await write(this.#area, longJob, job);
  }

  /** Goes on with the job until nothing is left of it, or a step fails. Throws what the step threw. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Ends `run` after the step that has begun. */
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
      const failure = failureOf(toFailure(error));
      // On a full disk this may fail as well: then the record stays as it was.
      await this.write({ ...job, failure }).catch(() => undefined);
      throw error;
    }
  }
}
