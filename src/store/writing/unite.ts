import type { StoredDigest, StoredPaper } from '../../core/backup.ts';
import { isEqual } from '../../core/equal.ts';
import { isDigest } from '../database/rows.ts';
import type { Database, StoredDay } from '../database/schema.ts';
import { type DigestHead, digestRowOf, mergeDigestRows } from './digest-row.ts';
import { mergePapers } from './paper.ts';
import type { PaperBlocks } from './paper-blocks.ts';
import {
  knownPapers,
  putDigest,
  updateDay,
  type Writing,
  writePapers,
  writing,
} from './writing.ts';

/** What the database already contains. */
interface Known {
  papers: PaperBlocks;
  digest: StoredDigest | undefined;
  day: StoredDay | undefined;
}

/**
 * Merges one digest and its papers into the database, in one transaction. Repeating it changes nothing.
 * @param head null for papers without a digest
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
    for (const paper of papers) known.papers.put(paper);
    const isNewPaper = writePapers(tx, known.papers);
    const isNewDigest = head !== null && (await uniteDigest(tx, head, papers, known));
    return isNewPaper || isNewDigest;
  });
}

/** Sends all requests at once: waiting for one after the other would dominate the time. */
async function readKnown(
  tx: Writing,
  head: DigestHead | null,
  rows: readonly StoredPaper[],
): Promise<Known> {
  const [papers, digest, day] = await Promise.all([
    knownPapers(
      tx,
      rows.map(({ key }) => key),
    ),
    head === null ? undefined : tx.objectStore('digests').get(head.id),
    head === null ? undefined : tx.objectStore('days').get(head.day),
  ]);
  return { papers, digest: isDigest(digest) ? digest : undefined, day };
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
