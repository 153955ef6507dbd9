import {
  migrate as carry,
  MIGRATIONS as RELEASED,
} from '../../../src/store/database/migrations.ts';

type Step = (typeof RELEASED)[number];

/** Writes every paper and every digest again, and rebuilds all derived data. */
const rewriteAll: Step = async (_db, tx) => {
  await rewrite(tx, 'blocks', (block) => ({
    ...block,
    papers: mapValues(block.papers, (text) => JSON.stringify(rewritten(JSON.parse(text)))),
  }));
  await rewrite(tx, 'digests', rewritten);
  await tx.objectStore('meta').put?.(crypto.randomUUID(), 'id');
};

const mapValues = (record: Record<string, string>, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, text]) => [key, change(text)]));

const rewritten = (row: object) => ({ ...row, isRewritten: true });

async function rewrite(
  tx: Parameters<Step>[1],
  store: string,
  change: (row: { papers: Record<string, string> }) => object,
): Promise<void> {
  let cursor = await tx.objectStore(store).openCursor();
  while (cursor !== null) {
    await cursor.update?.(change(cursor.value));
    cursor = await cursor.continue();
  }
}

export const MIGRATIONS: readonly Step[] = [...RELEASED, rewriteAll];

export const migrate: typeof carry = (db, from, tx) => carry(db, from, tx, MIGRATIONS);
