import { monthOf } from '../../core/arxiv-id.ts';
import type { ArxivId } from '../../core/digest.ts';
import { leadingGrowth, type RankedGrowth, riseOf } from '../../core/growth.ts';
import type { HeatScales } from '../../core/popularity.ts';
import type { Lines } from '../../core/shard.ts';
import { growthsIn } from '../../core/shard-growth.ts';
import { nameIn, readMany } from '../../shared/storage/access.ts';
import { gains, growths } from '../../shared/storage/growth.ts';
import { watchAll } from '../../shared/storage/watch.ts';
import { api } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import type { Lifetime } from './lifetime.ts';

/** How fast the papers of a page rise, read after the first badges. */
export interface GrowthModel {
  /** The gain with the highest percentile at its own source; null if there is none or it is not read yet. */
  of(id: ArxivId): RankedGrowth | null;
  /** Reads the gains of papers, without calling `changed`. */
  read(ids: readonly ArxivId[]): Promise<void>;
}

/** @param changed called after more gains were read */
export function makeGrowth(
  { signal, safely }: Lifetime,
  settings: () => Pick<LiveApi['settings'], 'badgeSourcesOff'>,
  changed: () => void,
): GrowthModel {
  const lines = new Map<string, Lines>();
  /** Months requested but not read yet. */
  const waiting = new Set<string>();
  let scales: HeatScales = {};

  const read = async (months: readonly string[]) => {
    const stored = await readMany(api.storage.local, [gains, ...months.map(growths.of)]);
    scales = stored(gains);
    for (const month of months) lines.set(month, stored(growths.of(month)));
  };
  const readAgain = async (months: readonly string[]) => {
    await read(months);
    changed();
  };
  const readWaiting = () => {
    const months = [...waiting];
    waiting.clear();
    return readAgain(months);
  };
  const ask = (month: string) => {
    if (waiting.size === 0) queueMicrotask(() => safely(readWaiting));
    waiting.add(month);
    lines.set(month, new Map());
  };

  watchAll(
    api.storage.local,
    ({ keys }) => {
      const months = keys.map((key) => nameIn(growths, key)).filter((month) => month !== null);
      const known = months.filter((month) => lines.has(month));
      if (known.length > 0 || keys.includes(gains.key)) safely(() => readAgain(known));
    },
    signal,
  );
  return {
    of(id) {
      const month = monthOf(id);
      const known = lines.get(month);
      if (known === undefined) ask(month);
      const off = settings().badgeSourcesOff;
      const ranked = growthsIn(known ?? new Map(), id)
        .filter(({ source }) => !off.includes(source))
        .map((growth) => ({ ...growth, rise: riseOf(scales[growth.source], growth) }));
      return leadingGrowth(ranked) ?? null;
    },
    read: (ids) => read([...new Set(ids.map(monthOf))]),
  };
}
