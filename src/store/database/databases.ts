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
import { findNames, listDatabases, nextName } from './names.ts';
import type { Database } from './schema.ts';

/** How long "Delete everything" can be undone. */
const KEPT_FOR_MS = 7 * DAY_MS;

/** The extension's databases: the active one, the deleted one and one being merged. */
export class Databases {
  readonly #area: Area;
  #opened: Promise<Database> | null = null;
  #merging: Database | null = null;

  constructor(area: Area) {
    this.#area = area;
  }

  /** Runs a job with the active database. Reopens a lost connection once. */
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

  /** Opens the active database early, so that the first request does not wait for it. */
  open(): void {
    // If it cannot be opened, the first request fails with the reason.
    this.#active().catch(() => undefined);
  }

  /** Deletes the remains of a crash and the deleted database after its time for undo. */
  async cleanUp(now: number): Promise<void> {
    const names = await this.#names();
    const { kept, merging } = names;
    if (merging !== RESTORING && (await isAbandoned(now))) await deleteDB(RESTORING);
    // A crash interrupted `replace` before it switched databases.
    if (merging !== nextName(names)) await deleteIfEmpty(nextName(names));
    if (kept === null || now - Date.parse(kept.at) < KEPT_FOR_MS) return;
    // In this order: a database whose name is lost would never be deleted.
    await deleteDB(kept.name);
    await write(this.#area, databaseNames, { ...names, kept: null });
  }

  /** Whether `undo` can restore a database. */
  async canUndo(): Promise<boolean> {
    return (await this.#names()).kept !== null;
  }

  /** Switches to an empty database and keeps the old one for `undo`. */
  async replace(now: number): Promise<void> {
    // An empty database must not replace the one kept for undo.
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

  /** Switches back to the kept database. Data added since must be merged into it. */
  async undo(): Promise<void> {
    const { active, kept } = await this.#names();
    if (kept === null) throw new FailureError('clearNothingToUndo');
    await this.#switch({ active: kept.name, kept: null, merging: active });
  }

  /** Begins a restore that `session` identifies. */
  async beginRestore(session: string): Promise<Restore> {
    return await Restore.begin(session);
  }

  /** Records that another database is to be merged into the active one, step by step. */
  async beginMerge(name: string): Promise<void> {
    await write(this.#area, databaseNames, { ...(await this.#names()), merging: name });
  }

  async isMerging(name: string): Promise<boolean> {
    return (await this.#names()).merging === name;
  }

  /** How many rows are to be merged; null if there is no merge. */
  async countToMerge(): Promise<number | null> {
    const other = await this.#toMerge();
    return other === null ? null : await countToMerge(other);
  }

  /** Merges some rows. Returns how many rows have been merged; null if none are left. */
  async mergeStep(pace: Pace): Promise<number | null> {
    const other = await this.#toMerge();
    if (other === null) return null;
    try {
      const done = await this.run((db) => mergeStep(db, other, pace));
      if (done === null) await this.#endMerge(other.name);
      return done;
    } catch (error) {
      // Its connection may be the lost one.
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
    // In this order: a database whose name is lost would stay. After a crash in between, an empty one is merged.
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
      // Retry next time if the database could not be opened.
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

  /** The stored names. Cached, so that a database created later is not taken for the active one. */
  async #names(): Promise<DatabaseNames> {
    const stored = await read(this.#area, databaseNames);
    if (stored !== undefined) return stored;
    const databases = await listDatabases();
    const found = findNames(databases ?? []);
    // A guess is not stored: the data may be in a database that the browser cannot list at the moment.
    if (databases !== null) await write(this.#area, databaseNames, found);
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

/** Deletes an unnamed database if it is empty. One with data stays: its name may have been lost with `storage.local`. */
async function deleteIfEmpty(name: string): Promise<void> {
  const databases = await listDatabases();
  if (!databases?.includes(name)) return;
  const db = await openDatabase(name, () => undefined);
  const empty = await isEmpty(db);
  db.close();
  if (empty) await deleteDB(name);
}
