import type { Database } from '../database/schema.ts';

const STARTER_KEY = 'starter';

/** Whether the starter digests were stored before, even if they were deleted since. */
export async function hasStarter(db: Database): Promise<boolean> {
  return (await db.get('meta', STARTER_KEY)) !== undefined;
}

/**
 * Notes that these starter digests need not be stored again.
 * @param digests the IDs of the stored digests
 */
export async function noteStarter(db: Database, digests: readonly string[]): Promise<void> {
  await db.put('meta', JSON.stringify(digests), STARTER_KEY);
}

/** Whether the database holds only starter digests. */
export async function isSample(db: Database): Promise<boolean> {
  const ids = idsIn(await db.get('meta', STARTER_KEY));
  if (ids.length === 0) return false;
  const known = await db.getAllKeys('digests', undefined, ids.length + 1);
  return known.length > 0 && known.every((id) => ids.includes(id));
}

/** Earlier versions did not record the IDs. */
function idsIn(noted: string | undefined): string[] {
  if (noted === undefined || !noted.startsWith('[')) return [];
  const ids: unknown = JSON.parse(noted);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
