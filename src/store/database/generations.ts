import type { Instant } from '../../core/digest.ts';
import type { Area } from '../deriving/area.ts';

/**
 * Which database is the one in use. "Delete everything" begins a new one and keeps the old for an undo; a
 * restored backup and an undo leave one to be merged. All of that is this one value in `storage.local`, so
 * that each change happens at once or not at all.
 */
export interface Generations {
  active: string;
  /** The one that was deleted last, and when. */
  kept: { name: string; at: Instant } | null;
  /** One whose content belongs into the active one and may be there in part. */
  merging: string | null;
}

const GENERATIONS_KEY = 'database';
const FIRST = 'hot-papers';
const NAME = /^hot-papers(?:-(\d+))?$/;

/** Where backups are unpacked. Not `hot-papers-N`: what is left of it is of no use to anybody. */
export const RESTORING = 'hot-papers.restoring';

export async function readGenerations(area: Area): Promise<Generations> {
  const { [GENERATIONS_KEY]: stored } = await area.get(GENERATIONS_KEY);
  if (stored !== undefined) return stored as Generations;
  const generations: Generations = { active: await latestName(), kept: null, merging: null };
  await writeGenerations(area, generations);
  return generations;
}

export async function writeGenerations(area: Area, generations: Generations): Promise<void> {
  await area.set({ [GENERATIONS_KEY]: generations });
}

/** A name that neither database has. */
export function nextName({ active, kept }: Generations): string {
  return `${FIRST}-${Math.max(numberOf(active), numberOf(kept?.name ?? FIRST)) + 1}`;
}

/** Where `storage.local` was emptied under us, the database that was made last is the one. */
async function latestName(): Promise<string> {
  const databases = await indexedDB.databases();
  const names = databases.map(({ name = '' }) => name).filter((name) => NAME.test(name));
  return names.sort((one, other) => numberOf(other) - numberOf(one))[0] ?? FIRST;
}

function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 1);
}
