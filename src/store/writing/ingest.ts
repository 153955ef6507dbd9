import type { Digest } from '../../core/digest.ts';
import type { Database } from '../database/schema.ts';
import { headOf } from './digest-row.ts';
import { rowsOf } from './paper.ts';
import { unite } from './unite.ts';

/**
 * Stores a digest. Reading the same one again changes nothing; a later count of it replaces the earlier,
 * which is kept as history, and an earlier count that arrives later becomes history at once.
 * @returns whether anything changed
 */
export function ingest(db: Database, digest: Digest): Promise<boolean> {
  return unite(db, headOf(digest), rowsOf(digest));
}
