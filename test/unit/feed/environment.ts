import type { Environment } from '../../../src/feed/environment.ts';

/** An environment in which services answer by `fetch` alone, and nothing waits. */
export function environmentOf(fetch: Environment['fetch'], now: number): Environment {
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
