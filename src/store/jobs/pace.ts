/** After this time a step begins no further transaction. */
const STEP_MS = 400;
/** A job continues after this time, however many requests pages send. */
const LONGEST_PAUSE_MS = 1000;

/**
 * Gives pages' requests priority over the transactions of a job: a write transaction blocks all reads of the same rows.
 */
export class Pace {
  #asked = 0;
  #free: (() => void)[] = [];

  /** Answers a page's request. Jobs wait meanwhile. */
  async first<T>(question: () => Promise<T>): Promise<T> {
    this.#asked++;
    try {
      return await question();
    } finally {
      this.#asked--;
      if (this.#asked === 0) for (const resolve of this.#free.splice(0)) resolve();
    }
  }

  /** Await it before each transaction of a job: it resolves when no request is open. */
  async pause(): Promise<void> {
    if (this.#asked === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_PAUSE_MS);
      this.#free.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /**
   * Processes items one by one until the time of a step is over, at least one.
   * @returns how many were processed
   */
  async each<T>(items: readonly T[], job: (item: T) => Promise<unknown>): Promise<number> {
    const end = performance.now() + STEP_MS;
    let done = 0;
    for (const item of items) {
      if (done > 0 && performance.now() > end) break;
      await this.pause();
      await job(item);
      done++;
    }
    return done;
  }
}
