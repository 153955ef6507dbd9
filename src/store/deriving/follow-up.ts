/** Waits this long, so that what belongs together is done together. */
const DELAY_MS = 30;
/** A job may take a tenth of the time while more work for it keeps coming, or come every ten seconds. */
const REST = 9;
const LONGEST_REST_MS = 10_000;

/**
 * Runs a job some time after it became due, once for many times due. During a bulk import it comes the
 * more rarely the longer it takes.
 */
export class FollowUp {
  readonly #job: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #notBefore = 0;

  /** `job` may fail: it will be due again, or is found undone at the next start. */
  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  later(): void {
    const wait = Math.max(DELAY_MS, this.#notBefore - performance.now());
    this.#timer ??= setTimeout(() => void this.now().catch(() => undefined), wait);
  }

  /** Whatever is due stays undone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Runs the job after a run that is under way, whether it is due or not. */
  now(): Promise<void> {
    this.stop();
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
      this.#notBefore = ended + Math.min(LONGEST_REST_MS, REST * (ended - started));
    }
  }
}
