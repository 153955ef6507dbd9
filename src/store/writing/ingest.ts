import type { Digest } from '../../core/digest.ts';
import type { Database } from '../database/schema.ts';
import { headOf } from './digest-row.ts';
import { rowsOf } from './paper.ts';
import { unite } from './unite.ts';

/**
 * Stores a digest. Storing the same one again changes nothing. A later count replaces the earlier one, which becomes
 * history; an earlier count that arrives later goes directly into the history.
 * @returns whether anything changed
 */
export function ingest(db: Database, digest: Digest): Promise<boolean> {
  return unite(db, headOf(digest), rowsOf(digest));
}
