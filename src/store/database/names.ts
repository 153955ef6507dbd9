import {
  type DatabaseNames,
  FIRST_DATABASE,
  NUMBERED_DATABASE,
} from '../../shared/storage/database-names.ts';

/** Finds the names if none are stored: the database with the highest number is the active one. */
export async function findNames(): Promise<DatabaseNames> {
  const databases = await indexedDB.databases();
  const names = databases
    .map(({ name = '' }) => name)
    .filter((name) => NUMBERED_DATABASE.test(name));
  const [latest] = names.sort((one, other) => numberOf(other) - numberOf(one));
  return { active: latest ?? FIRST_DATABASE, kept: null, merging: null };
}

/** A name used by neither the active nor the kept database. */
export function nextName({ active, kept }: DatabaseNames): string {
  return `${FIRST_DATABASE}-${Math.max(numberOf(active), numberOf(kept?.name ?? FIRST_DATABASE)) + 1}`;
}

function numberOf(name: string): number {
  return Number(NUMBERED_DATABASE.exec(name)?.[1] ?? 1);
}
