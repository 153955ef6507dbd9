import type { HeatScales } from '../../core/popularity.ts';
import { type Lines, readLines } from '../../core/shard.ts';
import type { Family, Item } from './area.ts';
import { heat } from './pages.ts';

/* How fast papers rise. Pages read it after their first badges. It is derived from the database and can be rewritten. */

/** `growth:2102`: the papers of that month of arXiv IDs that gained, one line each (`growthLine`). */
export const growths: Family<Lines> = {
  of: (month) => ({ key: `growth:${month}`, read: readLines }),
  keys: /^growth:(.*)/s,
};

/** For each source, the lowest gain per day of each percentile: like the heat scales, for gains. */
export const gains: Item<HeatScales> = { key: 'gains', read: heat.read };
