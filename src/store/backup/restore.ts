import { deleteDB, unwrap } from 'idb';
import { lastDayOnEarth } from '../../core/days.ts';
import { UnreadableDigest } from '../../core/digest.ts';
import { FailureError } from '../../core/failure.ts';
import { BackupReader, type BackupRow } from '../../core/formats/backup-json.ts';
import { RESTORING } from '../../shared/storage/database-names.ts';
import { openDatabase } from '../database/connection.ts';
import { toFailure } from '../database/failure.ts';
import type { Database } from '../database/schema.ts';
import { trustInBackup } from '../writing/metadata.ts';
import { PaperBlocks } from '../writing/paper-blocks.ts';

export interface Restored {
  digests: number;
  papers: number;
  settings: Record<string, unknown>;
}

/**
 * Reads a backup part by part into a database of its own. Only when the whole backup was read without a fault is
 * that database merged into the active one: a damaged backup changes nothing.
 */
export class Restore {
  readonly restored: Restored = { digests: 0, papers: 0, settings: {} };
  readonly #reader = new BackupReader(lastDayOnEarth(Date.now()));
  readonly #db: Database;
  #next = 0;

  private constructor(db: Database) {
    this.#db = db;
  }

  static async begin(): Promise<Restore> {
    await deleteDB(RESTORING);
    return new Restore(await openDatabase(RESTORING, () => undefined));
  }

  /** Takes the next part. Where it throws, the whole backup is refused. */
  async part(part: number, text: string): Promise<void> {
    await this.#orRefuse(async () => {
      if (part !== this.#next) throw new FailureError('backupInterrupted');
      this.#next++;
      await this.#keep(this.#reader.read(text));
    });
  }

  /** To be called after the last part. Returns the name of the database that holds the backup. */
  async end(): Promise<string> {
    await this.#orRefuse(async () => this.#reader.end());
    this.#db.close();
    return RESTORING;
  }

  /** Lets go of what was taken in so far. */
  async cancel(): Promise<void> {
    this.#db.close();
    await deleteDB(RESTORING);
  }

  async #keep(rows: readonly BackupRow[]): Promise<void> {
    const tx = this.#db.transaction(['digests', 'blocks', 'marks'], 'readwrite', {
      durability: 'relaxed',
    });
    const papers = rows.flatMap((row) => ('paper' in row ? row.paper : []));
    const blocks = await PaperBlocks.read(
      tx.objectStore('blocks'),
      papers.map(({ key }) => key),
    );
    for (const paper of papers) blocks.put({ ...paper, from: trustInBackup(paper.from) });
    blocks.write(unwrap(tx.objectStore('blocks')));
    for (const row of rows) {
      if ('digest' in row) unwrap(tx.objectStore('digests')).put(row.digest);
      else if ('marks' in row) unwrap(tx.objectStore('marks')).put(row.marks);
      else if ('settings' in row) this.restored.settings = row.settings;
    }
    await tx.done;
    this.restored.digests += rows.filter((row) => 'digest' in row).length;
    this.restored.papers += papers.length;
  }

  async #orRefuse(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      await this.cancel();
      throw refusalOf(error);
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof UnreadableDigest)) return toFailure(error);
  return new FailureError(error.warning.key, error.warning.values);
}
