import type { Instant } from '../../core/digest.ts';
import type { StorageArea } from '../deriving/storage-area.ts';

/**
 * Which databases there are. "Delete everything" begins a new one and keeps the old one for an undo; a restored
 * backup and an undo leave one whose content still has to be merged into the one in use. All of that is one
 * value in `storage.local`, so that each change happens at once or not at all.
 */
export interface DatabaseNames {
  /** The one in use. */
  active: string;
  /** The one that was deleted last, and when. */
  kept: { name: string; at: Instant } | null;
  /** One whose content is being added to the active one, and may be there in part. */
  merging: string | null;
}

const NAMES_KEY = 'database';
const FIRST = 'hot-papers';
const NUMBERED = /^hot-papers(?:-(\d+))?$/;

/** Where a backup is unpacked. Its name does not match `NUMBERED`: half a backup must never be taken into use. */
export const RESTORING = 'hot-papers.restoring';

/** The names as they are stored; undefined where none are, or where the value is damaged. */
export async function readNames(area: StorageArea): Promise<DatabaseNames | undefined> {
  const { [NAMES_KEY]: stored } = await area.get(NAMES_KEY);
  return areNames(stored) ? stored : undefined;
}

export async function writeNames(area: StorageArea, names: DatabaseNames): Promise<void> {
  await area.set({ [NAMES_KEY]: names });
}

/** The names where none are stored: then the database with the highest number is the one in use. */
export async function findNames(): Promise<DatabaseNames> {
  const databases = await indexedDB.databases();
  const names = databases.map(({ name = '' }) => name).filter((name) => NUMBERED.test(name));
  const [latest] = names.sort((one, other) => numberOf(other) - numberOf(one));
  return { active: latest ?? FIRST, kept: null, merging: null };
}

/** A name that neither the active nor the kept database has. */
export function nextName({ active, kept }: DatabaseNames): string {
  return `${FIRST}-${Math.max(numberOf(active), numberOf(kept?.name ?? FIRST)) + 1}`;
}

function areNames(stored: unknown): stored is DatabaseNames {
  if (typeof stored !== 'object' || stored === null) return false;
  const { active, kept, merging } = stored as Partial<Record<keyof DatabaseNames, unknown>>;
  const isMerging = merging === null || isName(merging) || merging === RESTORING;
  return isName(active) && (kept === null || isKept(kept)) && isMerging;
}

function isKept(stored: unknown): boolean {
  const { name, at } = (stored ?? {}) as { name?: unknown; at?: unknown };
  return isName(name) && typeof at === 'string' && !Number.isNaN(Date.parse(at));
}

function isName(stored: unknown): stored is string {
  return typeof stored === 'string' && NUMBERED.test(stored);
}

function numberOf(name: string): number {
  return Number(NUMBERED.exec(name)?.[1] ?? 1);
}
