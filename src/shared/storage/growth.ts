import type { HeatScales } from '../../core/popularity.ts';
import { type Lines, readLines } from '../../core/shard.ts';
import type { Family, Item } from './area.ts';
import { heat } from './pages.ts';

/*
 * How fast papers rise. Pages read it after their first badges; all of it is derived from the database and can be
 * written again.
 */

/** `growth:2102`: the papers of that month of arXiv IDs that gained, a line each (`growthLine`). */
export const growths: Family<Lines> = {
  of: (month) => ({ key: `growth:${month}`, read: readLines }),
  keys: /^growth:(.*)/s,
};

/** Of each source, the lowest gain a day of each percentile: as the scales of heat, for gains. */
export const gains: Item<HeatScales> = { key: 'gains', read: heat.read };
