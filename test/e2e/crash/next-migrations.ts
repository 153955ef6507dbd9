import { migrate as carry, MIGRATIONS as RELEASED } from '../../../src/store/migrations.ts';

type Step = (typeof RELEASED)[number];

/** Writes every paper and every digest again, and has all that is derived made anew. */
const rewriteAll: Step = (_db, tx) => {
  void rewrite(tx, 'papers');
  void rewrite(tx, 'digests');
  void tx.objectStore('meta').put?.(crypto.randomUUID(), 'id');
};

async function rewrite(tx: Parameters<Step>[1], store: string): Promise<void> {
  let cursor = await tx.objectStore(store).openCursor();
  while (cursor !== null) {
    await cursor.update?.({ ...cursor.value, isRewritten: true });
    cursor = await cursor.continue();
  }
}

export const MIGRATIONS: readonly Step[] = [...RELEASED, rewriteAll];

export const migrate: typeof carry = (db, from, tx) => carry(db, from, tx, MIGRATIONS);
