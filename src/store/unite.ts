import type { StoredPaper } from '../core/backup.ts';
import { type DigestHead, digestRowOf, mergeDigestRows } from './digest-row.ts';
import { isEqual } from './equal.ts';
import { existingPapers } from './existing.ts';
import { HistogramChanges } from './histogram.ts';
import { mergePapers } from './paper.ts';
import { type Database, monthOfKey } from './schema.ts';
import {
  changeHistograms,
  markStale,
  putPapers,
  updateDay,
  type Writing,
  writing,
} from './writing.ts';

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
    const { papers, changed } = await unitePapers(tx, rows);
    const isNewDigest = head !== null && (await uniteDigest(tx, head, papers));
    return changed || isNewDigest;
  });
}

async function unitePapers(
  tx: Writing,
  rows: readonly StoredPaper[],
): Promise<{ papers: StoredPaper[]; changed: boolean }> {
  const existing = await existingPapers(
    tx.objectStore('papers'),
    rows.map(({ key }) => key),
  );
  const changes = new HistogramChanges();
  const papers: StoredPaper[] = [];
  const changed: StoredPaper[] = [];
  for (const row of rows) {
    const known = existing.get(row.key);
    const merged = known === undefined ? row : mergePapers(known, row);
    papers.push(merged);
    if (merged === known) continue;
    changed.push(merged);
    changes.note(known, merged);
  }
  putPapers(tx, changed);
  markStale(tx, new Set(changed.map(({ key }) => monthOfKey(key))));
  await changeHistograms(tx, changes);
  return { papers, changed: changed.length > 0 };
}

async function uniteDigest(
  tx: Writing,
  head: DigestHead,
  papers: readonly StoredPaper[],
): Promise<boolean> {
  const digests = tx.objectStore('digests');
  const incoming = digestRowOf(head, papers);
  const known = await digests.get(head.id);
  const merged = known === undefined ? incoming : mergeDigestRows(known, incoming);
  if (known !== undefined && isEqual(known, merged)) return false;
  await digests.put(merged);
  await updateDay(tx, merged);
  return true;
}
