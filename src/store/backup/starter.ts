import type { Database } from '../database/schema.ts';

const STARTER_KEY = 'starter';

/** Whether the starter digests have been stored, or deleted with everything else. */
export async function hasStarter(db: Database): Promise<boolean> {
  return (await db.get('meta', STARTER_KEY)) !== undefined;
}

/** Notes that they need not come again. */
export async function noteStarter(db: Database): Promise<void> {
  await db.put('meta', 'done', STARTER_KEY);
}
