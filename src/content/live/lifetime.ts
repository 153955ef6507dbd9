import { isAlive } from '../api.ts';
import { ARRIVAL } from '../badge/arrival.ts';
import { reportError } from '../report-error.ts';

const CHECK_EVERY_MS = 2000;

export interface Lifetime {
  signal: AbortSignal;
  /** Runs a job so that its errors do not reach the page. */
  safely(job: () => unknown): void;
}

/**
 * Ends the instance when a later one arrives, or when the extension was updated or removed. The browser does not notify
 * pages of the latter, and an open port would keep the background running, so this polls.
 */
export function watchLifetime(ending: AbortController): Lifetime {
  const { signal } = ending;
  const look = () => {
    if (!isAlive()) ending.abort();
  };
  const clock = setInterval(look, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(clock));
  for (const type of ['visibilitychange', ARRIVAL])
    document.addEventListener(type, look, { signal });
  return {
    signal,
    safely(job) {
      if (signal.aborted) return;
      const run = async () => await job();
      run().catch((error) => {
        if (isAlive()) reportError(error);
        else ending.abort();
      });
    },
  };
}
