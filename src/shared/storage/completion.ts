import * as v from 'valibot';
import type { Item } from './area.ts';

const whole = (most: number) =>
  v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), 0);
const time = v.fallback(v.nullable(v.number()), null);

const completion = v.object({
  /** The papers that arXiv was asked about, latest last: each once. */
  asked: v.fallback(v.array(v.string()), []),
  /** How many are asked about at once; 0 for the most. An answer without papers halves it. */
  size: whole(100),
  /** Not before then, in milliseconds; null where nothing stands in the way. */
  next: time,
  /** In a row. */
  failures: whole(1000),
});

/** How far papers are completed with what arXiv says of them. */
export type Completion = v.InferOutput<typeof completion>;

const NEW = v.parse(completion, {});

export const completionState: Item<Completion> = {
  key: 'completion',
  read: (stored) => v.parse(v.fallback(completion, NEW), stored),
};
