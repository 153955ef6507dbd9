import { FailureError } from '../../core/failure.ts';

const TRIES = 4;
const PAUSE_MS = 400;

/**
 * Repeats a request that got no reply, because the browser may have ended the background. Use it only for requests that
 * may be repeated.
 */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const isSilent = error instanceof FailureError && error.key === 'backgroundSilent';
      if (!isSilent || tries === TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
