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
import { begunDigest, begunMarks, begunPaper } from './begun.ts';

/** In this order a paper is never there without the digest that was read with it. */
const STORES = ['marks', 'digests', 'blocks'] as const;
/** A part is written, sent and compressed well below the time that a page waits. */
const ENOUGH = 500_000;
/**
 * A reply has so many characters at most: a message may have 64 MiB, a character up to three bytes, and quotation marks
 * are escaped once more.
 */
const MOST = 4_000_000;
/** So few that rows of the largest size fit into memory, and that a page's question need not wait for long. */
const ROWS_AT_ONCE = 10;

/**
 * The next piece of a backup. All that has to be remembered between two pieces is in the cursor, so a background that
 * was ended in between goes on. Digests that come in meanwhile may or may not be in it.
 * @param pace pages' questions go before the next rows
 * @param from what the piece before gave; null for the first
 * @param enough a part is closed when its rows have so many characters
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
  // Another database has other rows: "delete everything" came in between.
  if (cursor.database !== db.name) throw new FailureError('backupInterrupted');
  const lines = from === null ? [JSON.stringify({ settings })] : [];
  const next = await collect(db, pace, cursor, lines, enough);
  const start = cursor.part === 0 ? backupStart(writtenAt) : '';
  const end = next === null ? backupEnd(cursor.part + 1) : '';
  const text = start + backupPartOfLines(cursor.part, lines) + end;
  return pieceOf(text, cursor, next);
}

/** A part that is longer than a reply may be is given in pieces. */
function pieceOf(text: string, cursor: ExportCursor, next: ExportCursor | null): ExportedPart {
  const { done, of } = next ?? { done: cursor.of, of: cursor.of };
  if (cursor.offset > 0 && cursor.length !== text.length) {
    // Its rows have changed since its beginning was given.
    throw new FailureError('backupInterrupted');
  }
  const end = endOfPiece(text, cursor.offset);
  const piece = text.slice(cursor.offset, end);
  if (end === text.length) return { text: piece, next, done, of };
  return { text: piece, next: { ...cursor, offset: end, length: text.length }, done, of };
}

/** No character is cut in two. */
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

/** Adds the rows of a part to `lines`. Returns where the next part begins; null where none is left. */
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

/** The rows of a store from a key on, each as the lines that it has in a backup. */
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
 * What a restore would refuse is left out: a damaged row, or a day that a clock was ahead, must not make the whole
 * backup useless.
 */
async function readRows(db: Database, store: (typeof STORES)[number], range: IDBKeyRange) {
  const latest = lastDayOnEarth(Date.now());
  const checks = backupChecks(latest);
  if (store === 'marks') {
    const rows = await db.getAll('marks', range, ROWS_AT_ONCE);
    return rows.map((row) => {
      const marks = begunMarks(wholeMarks(row), latest);
      return { key: row.month, texts: checks.areMarks(marks) ? [JSON.stringify({ marks })] : [] };
    });
  }
  if (store === 'digests') {
    const rows = await db.getAll('digests', range, ROWS_AT_ONCE);
    return rows.map((row) => {
      const digest = isDigest(row) ? begunDigest(row, latest) : null;
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
  const begun = begunPaper(bounded, latest);
  return checks.isPaper(begun) ? [JSON.stringify({ paper: begun })] : [];
}
