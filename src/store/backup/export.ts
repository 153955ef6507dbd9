import { lastDayOnEarth } from '../../core/days.ts';
import type { Day, Instant } from '../../core/digest.ts';
import { FailureError } from '../../core/failure.ts';
import { type BackupChecks, backupChecks } from '../../core/formats/backup-check.ts';
import { backupEnd, backupPartOfLines, backupStart } from '../../core/formats/backup-json.ts';
import type { ExportCursor, ExportedPart } from '../../shared/messages.ts';
import { isDigest, readPaper, textsOf, wholeMarks } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { boundedPaper } from '../writing/bounds.ts';
import { digestUntil, marksUntil, paperUntil } from './drop-future.ts';

/** Papers come before the digests that list them. */
const STORES = ['marks', 'digests', 'blocks'] as const;
/** A part of this size is written, sent and compressed well within the page's timeout. */
const ENOUGH = 500_000;
/**
 * The most characters in a reply. A message may have 64 MiB; a character takes up to three bytes, and quotation marks
 * are escaped once more.
 */
const MOST = 4_000_000;
/** Small enough that the largest rows fit into memory and that a page's request does not wait long. */
const ROWS_AT_ONCE = 10;

/**
 * Returns the next piece of a backup. The cursor holds all state, so the export continues after the browser ended the
 * background. Digests stored meanwhile may or may not be included.
 * @param pace lets pages' requests run before the next rows
 * @param from the cursor of the previous piece; null for the first
 * @param enough closes a part when its rows have this many characters
 */
export async function exportPart(
  db: Database,
  pace: Pace,
  from: ExportCursor | null,
  settings: Readonly<Record<string, unknown>>,
  writtenAt: Instant,
  enough = ENOUGH,
): Promise<ExportedPart> {
  const cursor = from ?? (await firstCursor(db));
  // "Delete everything" replaced the database during the export.
  if (cursor.database !== db.name) throw new FailureError('backupInterrupted');
  const lines = from === null ? [JSON.stringify({ settings })] : [];
  const next = await collect(db, pace, cursor, lines, enough);
  const start = cursor.part === 0 ? backupStart(writtenAt) : '';
  const end = next === null ? backupEnd(cursor.part + 1) : '';
  const text = start + backupPartOfLines(cursor.part, lines) + end;
  return pieceOf(text, cursor, next);
}

/** Splits a part that is longer than a reply may be. */
function pieceOf(text: string, cursor: ExportCursor, next: ExportCursor | null): ExportedPart {
  const { done, of } = next ?? { done: cursor.of, of: cursor.of };
  if (cursor.offset > 0 && cursor.length !== text.length) {
    // The rows changed after the first piece was sent.
    throw new FailureError('backupInterrupted');
  }
  const end = endOfPiece(text, cursor.offset);
  const piece = text.slice(cursor.offset, end);
  if (end === text.length) return { text: piece, next, done, of };
  return { text: piece, next: { ...cursor, offset: end, length: text.length }, done, of };
}

/** Does not split surrogate pairs. */
function endOfPiece(text: string, from: number): number {
  const end = from + MOST;
  if (end >= text.length) return text.length;
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code < 0xdc00 ? end - 1 : end;
}

async function firstCursor(db: Database): Promise<ExportCursor> {
  const counts = await Promise.all(STORES.map((store) => db.count(store)));
  const of = counts.reduce((sum, count) => sum + count, 0);
  const { name: database } = db;
  return { database, part: 0, store: 0, key: '', skip: 0, offset: 0, length: 0, done: 0, of };
}

/** Adds the rows of a part to `lines`. Returns where the next part begins; null if no rows are left. */
async function collect(
  db: Database,
  pace: Pace,
  cursor: ExportCursor,
  lines: string[],
  enough: number,
): Promise<ExportCursor | null> {
  let at = { ...cursor, offset: 0, length: 0 };
  let size = 0;
  for (; at.store < STORES.length; at = { ...at, store: at.store + 1, key: '' }) {
    for await (const { key, texts } of rowsFrom(db, pace, STORES[at.store], at.key)) {
      const skip = key === at.key ? at.skip : 0;
      for (const [index, text] of texts.entries()) {
        if (index < skip) continue;
        if (size >= enough) return { ...at, key, skip: index, part: at.part + 1 };
        lines.push(text);
        size += text.length;
      }
      at = { ...at, key: `${key}\0`, skip: 0, done: at.done + 1 };
    }
  }
  return null;
}

/** The rows of a store from a key on, each as its lines in a backup. */
async function* rowsFrom(
  db: Database,
  pace: Pace,
  store: (typeof STORES)[number] | undefined,
  from: string,
): AsyncGenerator<{ key: string; texts: string[] }> {
  if (store === undefined) return;
  for (let key = from; ; ) {
    await pace.pause();
    const rows = await readRows(db, store, IDBKeyRange.lowerBound(key));
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    key = `${last.key}\0`;
  }
}

/**
 * Omits what a restore would refuse, such as damaged rows and future days: one of them would make the whole backup
 * useless.
 */
async function readRows(db: Database, store: (typeof STORES)[number], range: IDBKeyRange) {
  const latest = lastDayOnEarth(Date.now());
  const checks = backupChecks(latest);
  if (store === 'marks') {
    const rows = await db.getAll('marks', range, ROWS_AT_ONCE);
    return rows.map((row) => {
      const marks = marksUntil(wholeMarks(row), latest);
      return { key: row.month, texts: checks.areMarks(marks) ? [JSON.stringify({ marks })] : [] };
    });
  }
  if (store === 'digests') {
    const rows = await db.getAll('digests', range, ROWS_AT_ONCE);
    return rows.map((row) => {
      const digest = isDigest(row) ? digestUntil(row, latest) : null;
      return { key: row.id, texts: checks.isDigest(digest) ? [JSON.stringify({ digest })] : [] };
    });
  }
  const blocks = await db.getAll('blocks', range, ROWS_AT_ONCE);
  return blocks.map((block) => ({
    key: block.key,
    texts: textsOf(block).flatMap(([key, text]) => paperLine(key, text, checks, latest)),
  }));
}

function paperLine(key: string, text: string, checks: BackupChecks, latest: Day): string[] {
  const { paper, isDamaged } = readPaper(key, text);
  if (paper === undefined) return [];
  const bounded = boundedPaper(paper);
  if (checks.isPaper(bounded)) {
    return [`{"paper":${isDamaged || bounded !== paper ? JSON.stringify(bounded) : text}}`];
  }
  const begun = paperUntil(bounded, latest);
  return checks.isPaper(begun) ? [JSON.stringify({ paper: begun })] : [];
}
