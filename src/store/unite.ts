import type { StoredDigest, StoredPaper } from '../core/backup.ts';
import { type DigestHead, digestRowOf, mergeDigestRows } from './digest-row.ts';
import { isEqual } from './equal.ts';
import { existingPapers } from './existing.ts';
import { mergePapers } from './paper.ts';
import { type Database, monthOfKey, type StoredDay } from './schema.ts';
import { markStale, putDigest, putPapers, updateDay, type Writing, writing } from './writing.ts';

/** What the database knows before. */
interface Known {
  papers: ReadonlyMap<string, StoredPaper>;
  digest: StoredDigest | undefined;
  day: StoredDay | undefined;
}

/**
 * Unites one digest and its papers with what the database knows, in one transaction. Doing it again
 * changes nothing.
 * @param head null for papers that no digest brought
 * @returns whether anything changed
 */
export function unite(
  db: Database,
  head: DigestHead | null,
  rows: readonly StoredPaper[],
): Promise<boolean> {
  return writing(db, async (tx) => {
    const known = await readKnown(tx, head, rows);
    const papers = rows.map((row) => {
      const same = known.papers.get(row.key);
      return same === undefined ? row : mergePapers(same, row);
    });
    const changed = papers.filter((paper) => paper !== known.papers.get(paper.key));
    putPapers(tx, changed);
    markStale(tx, new Set(changed.map(({ key }) => monthOfKey(key))));
    const isNewDigest = head !== null && (await uniteDigest(tx, head, papers, known));
    return changed.length > 0 || isNewDigest;
  });
}

/** All that is asked for at once: waiting for one answer after the other is what costs most. */
async function readKnown(
  tx: Writing,
  head: DigestHead | null,
  rows: readonly StoredPaper[],
): Promise<Known> {
  const keys = rows.map(({ key }) => key);
  const [papers, digest, day] = await Promise.all([
    existingPapers(tx.objectStore('papers'), keys),
    head === null ? undefined : tx.objectStore('digests').get(head.id),
    head === null ? undefined : tx.objectStore('days').get(head.day),
  ]);
  return { papers, digest, day };
}

async function uniteDigest(
  tx: Writing,
  head: DigestHead,
  papers: readonly StoredPaper[],
  known: Known,
): Promise<boolean> {
  const incoming = digestRowOf(head, papers);
  const merged = known.digest === undefined ? incoming : mergeDigestRows(known.digest, incoming);
  if (known.digest !== undefined && isEqual(known.digest, merged)) return false;
  putDigest(tx, merged);
  await updateDay(tx, merged, known.day);
  return true;
}
