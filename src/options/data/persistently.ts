import { FailureError } from '../../core/failure.ts';

const TRIES = 4;
const PAUSE_MS = 400;

/**
 * Asks again where the background gave no answer: the browser may have ended it in the middle. For questions only that
 * may be asked twice.
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
