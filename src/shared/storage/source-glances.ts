import type { FetchedSourceId } from '../../core/sources.ts';
import { readStored } from './access.ts';
import type { Area } from './area.ts';
import { sourceKey } from './source-key.ts';

/** The part of a source's state that a listing needs, read without the validation library. */
export interface SourceGlance {
  status: string;
  /** When the status was determined, in milliseconds; null if unknown. */
  at: number | null;
}

const ANSWERS = ['ok', 'empty', 'not-yet', 'reading'];

/** Whether the last request to the source succeeded. */
export function isAnswering(glance: SourceGlance | undefined): boolean {
  return glance !== undefined && ANSWERS.includes(glance.status);
}

/** The states of some sources; sources that were never asked are omitted. */
export async function readGlances(
  area: Area,
  sources: readonly FetchedSourceId[],
): Promise<Map<FetchedSourceId, SourceGlance>> {
  const stored = await readStored(area, sources.map(sourceKey));
  const known = new Map<FetchedSourceId, SourceGlance>();
  for (const source of sources) {
    const state: unknown = stored[sourceKey(source)];
    if (typeof state !== 'object' || state === null) continue;
    const { status, at }: { status?: unknown; at?: unknown } = state;
    if (typeof status !== 'string') continue;
    known.set(source, { status, at: typeof at === 'number' ? at : null });
  }
  return known;
}
