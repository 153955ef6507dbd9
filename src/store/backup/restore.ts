import { deleteDB, unwrap } from 'idb';
import type { StoredMarks } from '../../core/backup.ts';
import { lastDayOnEarth } from '../../core/days.ts';
import { UnreadableDigest } from '../../core/digest.ts';
import { FailureError } from '../../core/failure.ts';
import {
  BackupReader,
  type BackupRow,
  NEW_READER,
  type ReaderState,
} from '../../core/formats/backup-json.ts';
import type { RestoredCounts } from '../../shared/messages.ts';
import { RESTORING } from '../../shared/storage/database-names.ts';
import { openDatabase } from '../database/connection.ts';
import { isClosed, toFailure } from '../database/failure.ts';
import { listDatabases } from '../database/names.ts';
import type { Database } from '../database/schema.ts';
import { trustInBackup } from '../writing/metadata.ts';
import { PaperBlocks } from '../writing/paper-blocks.ts';
import { inWhole } from '../writing/writing.ts';

/** The contents of the backup read so far. */
export interface Restored extends Omit<RestoredCounts, 'followed' | 'options' | 'kept' | 'off'> {
  settings: Record<string, unknown>;
}

/** Written after each part, in the same transaction as its rows. */
interface Progress {
  /** Identifies this restore; parts of another restore are refused. */
  session: string;
  /** The number of the next part. */
  next: number;
  /** The time of the last part, in milliseconds. */
  at: number;
  reader: ReaderState;
  restored: Restored;
}

/** The key in `meta` of the database that receives the backup. */
const PROGRESS_KEY = 'restore';
/** The next start of the background discards a restore whose last part is older than this. */
const PATIENCE_MS = 3_600_000;

/**
 * Reads a backup part by part into a separate database. That database is merged into the active one only after the whole
 * backup was read without an error, so a damaged backup changes nothing. A restore continues if the browser ended the
 * background between two parts.
 */
export class Restore {
  readonly #db: Database;
  readonly #reader: BackupReader;
  #progress: Progress;

  private constructor(db: Database, progress: Progress) {
    this.#db = db;
    this.#progress = progress;
    this.#reader = new BackupReader(lastDayOnEarth(Date.now()), progress.reader);
  }

  static async begin(session: string): Promise<Restore> {
    await deleteDB(RESTORING);
    const db = await openDatabase(RESTORING, () => undefined);
    const counts = { digests: 0, papers: 0, saved: 0, seen: 0, tagged: 0, read: 0 };
    const reader = NEW_READER;
    return new Restore(db, {
      session,
      next: 0,
      at: Date.now(),
      reader,
      restored: { ...counts, settings: {} },
    });
  }

  /** The restore with this session; null if it was not begun or was discarded. */
  static async resume(session: string): Promise<Restore | null> {
    const progress = await readProgress();
    if (progress?.session !== session) return null;
    return new Restore(await openDatabase(RESTORING, () => undefined), progress);
  }

  get session(): string {
    return this.#progress.session;
  }

  get restored(): Restored {
    return this.#progress.restored;
  }

  /**
   * Stores the next part. Repeating a part whose reply was lost changes nothing. If it throws, the whole backup is
   * refused.
   */
  async part(part: number, text: string): Promise<void> {
    if (part === this.#progress.next - 1) return;
    await this.#orRefuse(async () => {
      if (part !== this.#progress.next) throw new FailureError('backupInterrupted');
      await this.#keep(this.#reader.read(text));
    });
  }

  /** Call it after the last part. Returns the name of the database that holds the backup. */
  async end(): Promise<string> {
    await this.#orRefuse(async () => this.#reader.end());
    this.#db.close();
    return RESTORING;
  }

  /** Closes the database, so that another `Restore` can continue. */
  close(): void {
    this.#db.close();
  }

  /** Deletes the parts stored so far. */
  async cancel(): Promise<void> {
    this.#db.close();
    await deleteDB(RESTORING);
  }

  async #keep(rows: readonly BackupRow[]): Promise<void> {
    const tx = this.#db.transaction(['digests', 'blocks', 'marks', 'meta'], 'readwrite', {
      durability: 'relaxed',
    });
    const papers = rows.flatMap((row) => ('paper' in row ? row.paper : []));
    const progress = this.#after(rows, papers.length);
    await inWhole(tx, async () => {
      const blocks = await PaperBlocks.read(
        tx.objectStore('blocks'),
        papers.map(({ key }) => key),
      );
      for (const paper of papers) blocks.put({ ...paper, from: trustInBackup(paper.from) });
      blocks.write(unwrap(tx.objectStore('blocks')));
      for (const row of rows) {
        if ('digest' in row) unwrap(tx.objectStore('digests')).put(row.digest);
        else if ('marks' in row) unwrap(tx.objectStore('marks')).put(row.marks);
      }
      unwrap(tx.objectStore('meta')).put(JSON.stringify(progress), PROGRESS_KEY);
    });
    this.#progress = progress;
  }

  #after(rows: readonly BackupRow[], papers: number): Progress {
    const { session, next, restored } = this.#progress;
    const row = rows.find((one) => 'settings' in one);
    return {
      session,
      next: next + 1,
      at: Date.now(),
      reader: this.#reader.state,
      restored: {
        digests: restored.digests + rows.filter((row) => 'digest' in row).length,
        papers: restored.papers + papers,
        saved: restored.saved + countMarks(rows, 'saved'),
        seen: restored.seen + countMarks(rows, 'seen'),
        tagged: restored.tagged + countMarks(rows, 'tags'),
        read: restored.read + countMarks(rows, 'read'),
        settings: row?.settings ?? restored.settings,
      },
    };
  }

  async #orRefuse(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      // Another restore has replaced this one; its data must stay.
      if (isClosed(error)) throw new FailureError('backupInterrupted', [], error);
      await this.cancel();
      throw refusalOf(error);
    }
  }
}

function countMarks(rows: readonly BackupRow[], kind: keyof Omit<StoredMarks, 'month'>): number {
  const marks = rows.flatMap((row) => ('marks' in row ? Object.keys(row.marks[kind] ?? {}) : []));
  return marks.length;
}

/** Whether a restore timed out; true if there is none. */
export async function isAbandoned(now: number): Promise<boolean> {
  const progress = await readProgress();
  return progress === null || Math.abs(now - progress.at) > PATIENCE_MS;
}

async function readProgress(): Promise<Progress | null> {
  const databases = await listDatabases();
  // Opening a missing database would create it. An empty one holds no progress.
  if (databases !== null && !databases.includes(RESTORING)) return null;
  const db = await openDatabase(RESTORING, () => undefined);
  const stored = await db.get('meta', PROGRESS_KEY);
  db.close();
  return stored === undefined ? null : JSON.parse(stored);
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof UnreadableDigest)) return toFailure(error);
  return new FailureError(error.warning.key, error.warning.values);
}
