/** The delay before a job, so that related changes are handled together. */
const DELAY_MS = 30;
/** After a run the job pauses nine times as long as the run took, at most ten seconds. */
const REST_FACTOR = 9;
const LONGEST_REST_MS = 10_000;

/**
 * Runs a job shortly after a request, once for many requests. During a bulk import, when requests keep coming, it takes
 * at most a tenth of the time.
 */
export class ThrottledJob {
  readonly #job: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #notBefore = 0;

  /** `job` may fail: the next run, or the next start, completes its work. */
  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  /** Runs the job soon. */
  schedule(): void {
    const wait = Math.max(DELAY_MS, this.#notBefore - performance.now());
    this.#timer ??= setTimeout(() => void this.runNow().catch(() => undefined), wait);
  }

  /** Cancels a scheduled run. A run in progress continues. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Runs the job now, or after the run in progress. Throws what the job throws. */
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
