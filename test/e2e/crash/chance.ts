import fc from 'fast-check';

/** To try the same moments again: CRASH_SEED=123 npx vitest run --project firefox test/e2e/crash.test.ts */
export const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

const STEPS = 1_000_000;

/** Random numbers from 0 to 1, each in its own share of that: together they cover all of it. */
export function spread(count: number, salt: number): number[] {
  const numbers = fc.sample(fc.noBias(fc.integer({ min: 0, max: STEPS - 1 })), {
    seed: SEED + salt,
    numRuns: count,
  });
  return numbers.map((number, index) => (index + number / STEPS) / count);
}
