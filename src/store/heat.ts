import type { SourceId } from '../core/digest.ts';
import { type HeatScales, heatScale } from '../core/popularity.ts';
import { pairsOf } from './histogram.ts';
import type { Database } from './schema.ts';

/** The scale of heat of each source that counted anything. */
export async function readScales(db: Database): Promise<HeatScales> {
  const scales: Partial<Record<SourceId, number[]>> = {};
  for (const { source, pairs } of await db.getAll('histograms')) {
    scales[source] = [...heatScale(source, pairsOf(pairs))];
  }
  return scales;
}
