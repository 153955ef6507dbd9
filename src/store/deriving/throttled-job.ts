/** A job waits this long, so that changes that belong together are handled together. */
const DELAY_MS = 30;
/** After a run the job rests nine times as long as the run took, ten seconds at most. */
const REST_FACTOR = 9;
const LONGEST_REST_MS = 10_000;

/**
 * Runs a job a little after it was asked for, once for many requests. During a bulk import, where requests
 * keep coming, it takes a tenth of the time at most.
 */
export class ThrottledJob {
  readonly #job: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #notBefore = 0;

  /** `job` may fail: what it left undone is done by the next run, or at the next start. */
  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  /** Has the job run soon. */
  schedule(): void {
    const wait = Math.max(DELAY_MS, this.#notBefore - performance.now());
    this.#timer ??= setTimeout(() => void this.runNow().catch(() => undefined), wait);
  }

  /** Forgets that the job was asked for. A run that has begun goes on. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Runs the job now, or after the run that has begun. Throws what the job throws. */
  runNow(): Promise<void> {
    this.cancel();
    const run = this.#running.then(() => this.#timed());
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #timed(): Promise<void> {
    const started = performance.now();
    try {
      await this.#job();
    } finally {
      const ended = performance.now();
      this.#notBefore = ended + Math.min(LONGEST_REST_MS, REST_FACTOR * (ended - started));
    }
  }
}
