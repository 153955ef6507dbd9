import { digestId, type ReadContext, type ReadResult, UnreadableDigest } from '../core/digest.ts';
import { FailureError } from '../core/failure.ts';
import { isBackup } from '../core/formats/backup-json.ts';
import { readDigest } from '../core/formats/detect.ts';
import { scoreOf } from '../core/popularity.ts';
import { lastDayIn } from '../core/text/dates.ts';
import type { ImportReport } from '../shared/messages.ts';
import type { Store } from '../store/store.ts';
import type { Backups } from './backups.ts';

const DAY_MS = 86_400_000;

/** Reads a file's text and stores what it holds. A text that is refused is reported, not thrown. */
export async function importText(
  store: Store,
  backups: Backups,
  file: string,
  text: string,
): Promise<ImportReport> {
  try {
    if (isBackup(text)) return await restoreFile(backups, file, text);
    return await importDigest(store, file, readDigest(text, contextOf(file)));
  } catch (error) {
    const refusal = refusalOf(error);
    return { file, digest: null, unchanged: false, warnings: [], refusal };
  }
}

async function importDigest(
  store: Store,
  file: string,
  { digest, warnings }: ReadResult,
): Promise<ImportReport> {
  const { source, day, entries } = digest;
  const changed = await store.ingest(digest);
  const counted = entries.filter((entry) => scoreOf(source, entry.counts) !== null).length;
  return {
    file,
    digest: { id: digestId(digest), source, day, entries: entries.length, counted },
    unchanged: !changed,
    warnings,
    refusal: null,
  };
}

async function restoreFile(backups: Backups, file: string, text: string): Promise<ImportReport> {
  const restored = await backups.restorePart(crypto.randomUUID(), 0, text, true);
  return { file, digest: null, restored, unchanged: false, warnings: [], refusal: null };
}

/** Answers of a service do not say their day; who saved one may have named the file after it. */
function contextOf(file: string): ReadContext {
  const latest = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  const day = lastDayIn(file)?.day ?? null;
  return day === null ? { latest } : { latest, day };
}

function refusalOf(error: unknown): ImportReport['refusal'] {
  if (error instanceof UnreadableDigest) return error.warning;
  if (error instanceof FailureError) return { line: 0, key: error.key, values: error.values };
  throw error;
}
