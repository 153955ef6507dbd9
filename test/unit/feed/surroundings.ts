import type { Surroundings } from '../../../src/feed/surroundings.ts';

/** An environment in which services answer by `fetch` alone, and nothing waits. */
export function surroundingsOf(fetch: Surroundings['fetch'], now: number): Surroundings {
  return {
    fetch,
    connect: () => {
      throw new Error('nobody connects here');
    },
    now: () => now,
    sleep: async () => undefined,
    say: () => undefined,
    login: null,
  };
}
