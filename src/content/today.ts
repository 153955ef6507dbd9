import type { Day } from '../core/digest.ts';

/** The reader's day, by which "seen on an earlier day" is told. Sweden writes days as we do: 2021-02-13. */
export function today(): Day {
  return new Date().toLocaleDateString('sv');
}
