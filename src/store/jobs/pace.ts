/** A step of a job begins no further transaction after so long. */
const STEP_MS = 400;
/** However many questions pages ask, a job goes on after so long. */
const LONGEST_PAUSE_MS = 1000;

/**
 * Lets pages' questions go before the transactions of a job: a transaction that writes holds up all that read the
 * same rows.
 */
export class Pace {
  #asked = 0;
  #free: (() => void)[] = [];

  /** Answers a page's question. Jobs wait meanwhile. */
  async first<T>(question: () => Promise<T>): Promise<T> {
    this.#asked++;
    try {
      return await question();
    } finally {
      this.#asked--;
      if (this.#asked === 0) for (const resolve of this.#free.splice(0)) resolve();
    }
  }

  /** To be awaited before each transaction of a job: resolves when no question is open. */
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
   * Does something with one item after the other until the time of a step is over, the first one in any case.
   * @returns how many were done
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
