/** Set by `npm run torture`, which runs the tests of chance at length. */
const isTorture = process.env.TORTURE === '1';

/** How often a test of chance tries: briefly in `npm test`, at length in `npm run torture`. */
export function rounds(brief: number, long: number): number {
  return isTorture ? long : brief;
}

/** The time for a test of chance, in milliseconds. */
export const ROUNDS_TIMEOUT = isTorture ? 3 * 3_600_000 : 300_000;
