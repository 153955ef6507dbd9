import * as v from 'valibot';
import type { Item } from './area.ts';

const whole = (most: number) =>
  v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), 0);
const time = v.fallback(v.nullable(v.number()), null);

const completion = v.object({
  /** The papers requested from arXiv, latest last, without duplicates. */
  asked: v.fallback(v.array(v.string()), []),
  /** How many are requested at once; 0 for the maximum. A response without papers halves it. */
  size: whole(100),
  /** The earliest next request, in milliseconds; null if there is no limit. */
  next: time,
  /** Failures in a row. */
  failures: whole(1000),
});

/** The progress of completing papers with arXiv's metadata. */
export type Completion = v.InferOutput<typeof completion>;

const NEW = v.parse(completion, {});

export const completionState: Item<Completion> = {
  key: 'completion',
  read: (stored) => v.parse(v.fallback(completion, NEW), stored),
};
