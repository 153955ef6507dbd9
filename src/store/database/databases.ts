import { deleteDB } from 'idb';
import { DAY_MS } from '../../core/days.ts';
import { FailureError } from '../../core/failure.ts';
import { read, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import {
  type DatabaseNames,
  databaseNames,
  RESTORING,
} from '../../shared/storage/database-names.ts';
import { isAbandoned, Restore } from '../backup/restore.ts';
import { noteStarter } from '../backup/starter.ts';
import type { Pace } from '../jobs/pace.ts';
import { countToMerge, mergeStep } from '../writing/merge.ts';
import { openDatabase } from './connection.ts';
import { isClosed, toFailure } from './failure.ts';
import { findNames, nextName } from './names.ts';
import type { Database } from './schema.ts';

/** "Delete everything" can be undone for a week. */
const KEPT_FOR_MS = 7 * DAY_MS;

/** The databases of this installation: the active one, and others on their way in or out. */
export class Databases {
  readonly #area: Area;
  #opened: Promise<Database> | null = null;
  #merging: Database | null = null;

  constructor(area: Area) {
    this.#area = area;
  }

  /** Does a job with the active database. A connection that was lost meanwhile is opened once more. */
  async run<T>(job: (db: Database) => Promise<T>): Promise<T> {
    try {
      try {
        return await job(await this.#active());
      } catch (error) {
        if (!isClosed(error)) throw error;
        await this.close();
        return await job(await this.#active());
      }
    } catch (error) {
      throw toFailure(error);
    }
  }

  async close(): Promise<void> {
    this.#closeMerging();
    const opened = this.#opened;
    this.#opened = null;
    const db = await opened?.catch(() => null);
    db?.close();
  }

  /** Opens the active database early, so that the first question need not wait for it. */
  open(): void {
    // Where it cannot be opened, the first question fails with the reason.
    this.#active().catch(() => undefined);
  }

  /** Deletes what a crash left behind, and what was deleted by the reader long ago. */
  async cleanUp(now: number): Promise<void> {
    const names = await this.#names();
    const { kept, merging } = names;
    if (merging !== RESTORING && (await isAbandoned(now))) await deleteDB(RESTORING);
    // A deletion that was cut off before its switch.
    if (merging !== nextName(names)) await deleteIfEmpty(nextName(names));
    if (kept === null || now - Date.parse(kept.at) < KEPT_FOR_MS) return;
    // In this order: what is named nowhere would never be deleted.
    await deleteDB(kept.name);
    await write(this.#area, databaseNames, { ...names, kept: null });
  }

  /** Whether `undo` has something to bring back. */
  async canUndo(): Promise<boolean> {
    return (await this.#names()).kept !== null;
  }

  /** Begins an empty database; the old one is kept for `undo`. */
  async replace(now: number): Promise<void> {
    // An empty database must not push the kept one out.
    if (await this.run(isEmpty)) return;
    const old = await this.#names();
    const active = nextName(old);
    await deleteDB(active);
    const fresh = await openDatabase(active, () => undefined);
    await noteStarter(fresh, []);
    fresh.close();
    const kept = { name: old.active, at: new Date(now).toISOString() };
    if (old.kept !== null) await deleteDB(old.kept.name);
    await this.#switch({ active, kept, merging: null });
  }

  /** Takes the kept database back. What came in since has to be merged into it. */
  async undo(): Promise<void> {
    const { active, kept } = await this.#names();
    if (kept === null) throw new FailureError('clearNothingToUndo');
    await this.#switch({ active: kept.name, kept: null, merging: active });
  }

  /** Begins to read a backup; `session` names this attempt. */
  async beginRestore(session: string): Promise<Restore> {
    return await Restore.begin(session);
  }

  /** Has another database merged into the active one, step by step. */
  async beginMerge(name: string): Promise<void> {
    await write(this.#area, databaseNames, { ...(await this.#names()), merging: name });
  }

  async isMerging(name: string): Promise<boolean> {
    return (await this.#names()).merging === name;
  }

  /** How many rows have to be merged; null where no database has to be. */
  async countToMerge(): Promise<number | null> {
    const other = await this.#toMerge();
    return other === null ? null : await countToMerge(other);
  }

  /** Merges some more. Returns how many rows have been merged; null where nothing is left to merge. */
  async mergeStep(pace: Pace): Promise<number | null> {
    const other = await this.#toMerge();
    if (other === null) return null;
    try {
      const done = await this.run((db) => mergeStep(db, other, pace));
      if (done === null) await this.#endMerge(other.name);
      return done;
    } catch (error) {
      // Its connection may be the one that was lost.
      this.#closeMerging();
      throw error;
    }
  }

  async #toMerge(): Promise<Database | null> {
    const { merging } = await this.#names();
    if (merging === null) return null;
    this.#merging ??= await openDatabase(merging, () => this.#closeMerging());
    return this.#merging;
  }

  async #endMerge(name: string): Promise<void> {
    this.#closeMerging();
    // In this order: what is named nowhere would stay. Cut off in between, an empty one is merged.
    await deleteDB(name);
    await write(this.#area, databaseNames, { ...(await this.#names()), merging: null });
  }

  #closeMerging(): void {
    this.#merging?.close();
    this.#merging = null;
  }

  #active(): Promise<Database> {
    if (this.#opened === null) {
      const opened = this.#open();
      this.#opened = opened;
      // A database that could not be opened is tried again next time.
      opened.catch(() => this.#forget(opened));
    }
    return this.#opened;
  }

  #open(): Promise<Database> {
    const opened: Promise<Database> = this.#names().then(({ active }) =>
      openDatabase(active, () => this.#forget(opened)),
    );
    return opened;
  }

  #forget(opened: Promise<Database>): void {
    if (this.#opened === opened) this.#opened = null;
  }

  /** Which databases there are. Found once, and kept: a database that is begun later must not be taken for it. */
  async #names(): Promise<DatabaseNames> {
    const stored = await read(this.#area, databaseNames);
    if (stored !== undefined) return stored;
    const found = await findNames();
    await write(this.#area, databaseNames, found);
    return found;
  }

  async #switch(names: DatabaseNames): Promise<void> {
    await write(this.#area, databaseNames, names);
    await this.close();
  }
}

async function isEmpty(db: Database): Promise<boolean> {
  const counts = await Promise.all([db.count('digests'), db.count('blocks'), db.count('marks')]);
  return counts.every((count) => count === 0);
}

/** Deletes a database that nothing names. What is in one stays: the name may have been lost with `storage.local`. */
async function deleteIfEmpty(name: string): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some((one) => one.name === name)) return;
  const db = await openDatabase(name, () => undefined);
  const empty = await isEmpty(db);
  db.close();
  if (empty) await deleteDB(name);
}
