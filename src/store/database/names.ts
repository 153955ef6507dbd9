import {
  type DatabaseNames,
  FIRST_DATABASE,
  NUMBERED_DATABASE,
} from '../../shared/storage/database-names.ts';

/**
 * The names of all databases; null if the browser cannot list them. Firefox (140) fails for the whole origin when a crash
 * left the file of one database unfinished; the others can still be opened.
 */
export async function listDatabases(): Promise<string[] | null> {
  try {
    return (await indexedDB.databases()).map(({ name = '' }) => name);
  } catch {
    return null;
  }
}

/** The names if none are stored: the existing database with the highest number is the active one. */
export function findNames(databases: readonly string[]): DatabaseNames {
  const names = databases.filter((name) => NUMBERED_DATABASE.test(name));
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
