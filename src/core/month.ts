import type { ArxivId } from './digest.ts';

/** The month of submission as `YYMM`, which identifies the shard of the ID. */
export function monthOf(id: ArxivId): string {
  const number = id.slice(id.indexOf('/') + 1);
  return number.slice(0, 4);
}
