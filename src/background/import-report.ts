import { digestId, type ReadResult, type Warning } from '../core/digest.ts';
import { scoreOf } from '../core/popularity.ts';
import type { ImportReport } from '../shared/messages.ts';

const NOTHING = { digest: null, unchanged: false, warnings: [], refusal: null };

/** What was read of a file or of an address. */
export function readReport(file: string, { digest, warnings }: ReadResult): ImportReport {
  const { source, day, entries } = digest;
  const counted = entries.filter(({ counts }) => scoreOf(source, counts) !== null).length;
  const read = { id: digestId(digest), source, day, entries: entries.length, counted };
  return { ...NOTHING, file, digest: read, warnings };
}

export function restoredReport(file: string, restored: ImportReport['restored']): ImportReport {
  return { ...NOTHING, file, ...(restored && { restored }) };
}

export function refusedReport(file: string, refusal: Warning): ImportReport {
  return { ...NOTHING, file, refusal };
}
