import type { FetchedSourceId } from '../../core/sources.ts';
import { readStored } from './access.ts';
import type { Area } from './area.ts';
import { sourceKey } from './source-key.ts';

/** What a listing needs of a source's state, without the library that checks all of it. */
export interface SourceGlance {
  status: string;
  /** When the state was found, in milliseconds; null where that is not known. */
  at: number | null;
}

const ANSWERS = ['ok', 'empty', 'not-yet', 'reading'];

/** Whether the source answered the last time. */
export function isAnswering(glance: SourceGlance | undefined): boolean {
  return glance !== undefined && ANSWERS.includes(glance.status);
}

/** The states of some sources; those that were never asked are left out. */
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
