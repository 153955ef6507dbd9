import { lastDayOnEarth } from '../core/days.ts';
import { digestsOf, type ReadResult, UnreadableDigest, type Warning } from '../core/digest.ts';
import { FailureError } from '../core/failure.ts';
import { readDigest } from '../core/formats/detect.ts';
import { contextOfFile } from '../core/formats/file-context.ts';
import { isBackup } from '../core/formats/is-backup.ts';
import type { ImportReport } from '../shared/messages.ts';
import type { Store } from '../store/store.ts';
import type { Backups } from './backups.ts';
import { readReport, refusedReport, restoredReport } from './import-report.ts';

/** Parses a file's text and stores its digests. Unreadable text is reported, not thrown. */
export async function importText(
  store: Store,
  backups: Backups,
  file: string,
  text: string,
): Promise<ImportReport> {
  try {
    if (isBackup(text)) return await restoreFile(backups, file, text);
    const context = { ...contextOfFile(file, text), latest: lastDayOnEarth(Date.now()) };
    return await importDigest(store, file, readDigest(text, context));
  } catch (error) {
    return refusedReport(file, refusalOf(error));
  }
}

async function importDigest(store: Store, file: string, result: ReadResult): Promise<ImportReport> {
  let changed = false;
  for (const digest of digestsOf(result)) changed = (await store.ingest(digest)) || changed;
  return { ...readReport(file, result), unchanged: !changed };
}

async function restoreFile(backups: Backups, file: string, text: string): Promise<ImportReport> {
  return restoredReport(file, await backups.restorePart(crypto.randomUUID(), 0, text, true));
}

function refusalOf(error: unknown): Warning {
  if (error instanceof UnreadableDigest) return error.warning;
  if (error instanceof FailureError) return { line: 0, key: error.key, values: error.values };
  throw error;
}
