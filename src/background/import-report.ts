import { digestId, digestsOf, type ReadResult, type Warning } from '../core/digest.ts';
import { scoreOf } from '../core/popularity.ts';
import type { ImportReport } from '../shared/messages.ts';

const NOTHING = { digest: null, unchanged: false, warnings: [], refusal: null };

/** The result of reading a file or an address. */
export function readReport(file: string, result: ReadResult): ImportReport {
  const papers = new Set<string>();
  const counted = new Set<string>();
  for (const { source, day, entries } of digestsOf(result)) {
    // If there are several days, the report names the first; it counts the papers of all sources of that day.
    if (day !== result.digest.day) continue;
    for (const { arxivId, counts } of entries) {
      papers.add(arxivId);
      if (scoreOf(source, counts) !== null) counted.add(arxivId);
    }
  }
  const { source, day } = result.digest;
  const id = digestId(result.digest);
  const read = { id, source, day, entries: papers.size, counted: counted.size };
  return { ...NOTHING, file, digest: read, warnings: result.warnings };
}

export function restoredReport(file: string, restored: ImportReport['restored']): ImportReport {
  return { ...NOTHING, file, ...(restored && { restored }) };
}

export function refusedReport(file: string, refusal: Warning): ImportReport {
  return { ...NOTHING, file, refusal };
}
