import type { StoredPaper } from '../core/backup.ts';
import { groupBy } from './group.ts';
import { monthOfKey } from './schema.ts';

/** The store of papers in whatever transaction. */
interface Papers {
  get(key: string): Promise<StoredPaper | undefined>;
  getAllKeys(range: IDBKeyRange, limit: number): Promise<string[]>;
}

/** Up to this many keys are asked for one by one. */
const FEW = 3;
/** A range that holds more keys than this for each one wanted is not worth listing. */
const CROWDED = 4;

/**
 * The papers that are there already. A digest's ids lie close together, and most are new: listing the
 * keys between the first and the last is one request where a get a paper would be hundreds.
 */
export async function existingPapers(
  papers: Papers,
  keys: readonly string[],
): Promise<Map<string, StoredPaper>> {
  const months = [...groupBy(keys, monthOfKey).values()];
  const found = await Promise.all(months.map((some) => presentOf(papers, some)));
  const rows = await Promise.all(found.flat().map((key) => papers.get(key)));
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.key, row]));
}

/** Those of the keys of one month that may be there. */
async function presentOf(papers: Papers, keys: readonly string[]): Promise<string[]> {
  const sorted = [...keys].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || sorted.length <= FEW) return sorted;
  const limit = CROWDED * sorted.length;
  const listed = await papers.getAllKeys(IDBKeyRange.bound(first, last), limit);
  if (listed.length >= limit) return sorted;
  const present = new Set(listed);
  return sorted.filter((key) => present.has(key));
}
