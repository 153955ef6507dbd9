import type { ArxivId, Day, Digest, Instant, SourceId } from '../core/digest.ts';
import { type Failure, failureOf } from '../core/failure.ts';
import type { HeatScales } from '../core/popularity.ts';
import { read } from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { heat } from '../shared/storage/pages.ts';
import type { Restore } from './backup/restore.ts';
import { Databases } from './database/databases.ts';
import { toFailure } from './database/failure.ts';
import type { Database } from './database/schema.ts';
import { makeAllStale, writeStale } from './deriving/derived.ts';
import { claimShards } from './deriving/pages-model.ts';
import { ThrottledJob } from './deriving/throttled-job.ts';
import { type Found, search } from './querying/search.ts';
import { SearchCache } from './querying/search-cache.ts';
import { addFacts, type PaperFacts } from './writing/facts.ts';
import { ingest } from './writing/ingest.ts';
import { noteSeen, save } from './writing/marks.ts';
import { deleteSource } from './writing/remove.ts';

/**
 * The database with all that follows from it. Every change is written at once; what pages read in
 * `storage.local` is brought up to date a little later, and after a crash at the next start.
 */
export class Store {
  readonly #area: Area;
  readonly #databases: Databases;
  readonly #deriving = new ThrottledJob(() => this.#exclusive(() => this.#writeDerived()));
  readonly #searchCache = new SearchCache();
  #scales: Promise<HeatScales> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #derivingFailure: Failure | null = null;

  constructor(area: Area) {
    this.#area = area;
    this.#databases = new Databases(area);
  }

  /** Finishes whatever a crash left undone. To be called at each start of the background. */
  async start(now: number): Promise<void> {
    this.#databases.open();
    await this.#exclusive(() => this.#databases.resume(now));
    await this.updateDerived();
  }

  /** Reads. Changes go through the other methods, which have what pages read written again. */
  read<T>(job: (db: Database) => Promise<T>): Promise<T> {
    return this.#databases.run(job);
  }

  /** Stores a digest; false where nothing of it was new. */
  ingest(digest: Digest): Promise<boolean> {
    return this.#change((db) => ingest(db, digest));
  }

  save(id: ArxivId, saved: boolean, now: Instant): Promise<boolean> {
    return this.#change((db) => save(db, id, saved, now));
  }

  noteSeen(ids: readonly ArxivId[], day: Day): Promise<boolean> {
    return this.#change((db) => noteSeen(db, ids, day));
  }

  /** Completes papers that are known with what a listing page says of them. */
  addFacts(facts: readonly PaperFacts[], day: Day): Promise<boolean> {
    return this.#change((db) => addFacts(db, facts, day));
  }

  async deleteSource(source: SourceId): Promise<number> {
    let digests = 0;
    await this.#change(async (db) => {
      digests = await deleteSource(db, source);
      return digests > 0;
    });
    return digests;
  }

  search(text: string, limit: number): Promise<Found> {
    return this.read(async (db) => search(db, this.#searchCache, await this.scales(), text, limit));
  }

  /** The scales of heat that pages use, too. */
  scales(): Promise<HeatScales> {
    if (this.#scales === null) {
      const scales = this.#readScales();
      this.#scales = scales;
      scales.catch(() => this.#forgetScales());
    }
    return this.#scales;
  }

  /** Why what pages read could not be written the last time; null where it was. */
  get derivingFailure(): Failure | null {
    return this.#derivingFailure;
  }

  /** Writes again what is stale of what pages read. Resolves when all of it is up to date. */
  updateDerived(): Promise<void> {
    return this.#deriving.runNow();
  }

  /** Writes everything again that is derived. */
  async rebuild(): Promise<void> {
    await this.read(makeAllStale);
    await this.#rederive();
  }

  /** Deletes everything, so that it can be undone. */
  async clear(now: number): Promise<void> {
    await this.#exclusive(() => this.#databases.replace(now));
    await this.#rederive();
  }

  async undoClear(): Promise<void> {
    await this.#exclusive(() => this.#databases.undo());
    await this.#rederive();
  }

  canUndoClear(): Promise<boolean> {
    return this.#databases.canUndo();
  }

  /** Begins to take a backup in. It waits for the start, which clears away what a crash left of one. */
  beginRestore(): Promise<Restore> {
    return this.#exclusive(() => this.#databases.beginRestore());
  }

  /** Adds everything of another database, and deletes that. */
  async merge(name: string): Promise<void> {
    await this.#exclusive(() => this.#databases.merge(name));
    await this.#rederive();
  }

  async close(): Promise<void> {
    this.#deriving.cancel();
    await this.#exclusive(() => this.#databases.close());
  }

  async #change(job: (db: Database) => Promise<boolean>): Promise<boolean> {
    const changed = await this.#databases.run(job);
    if (changed) this.#deriving.schedule();
    return changed;
  }

  async #rederive(): Promise<void> {
    this.#searchCache.clear();
    await this.updateDerived();
  }

  async #writeDerived(): Promise<void> {
    try {
      await this.#writeStale();
      this.#derivingFailure = null;
    } catch (error) {
      this.#derivingFailure = failureOf(toFailure(error));
      throw error;
    }
  }

  async #writeStale(): Promise<void> {
    await this.read(async (db) => {
      await claimShards(db, this.#area);
      await writeStale(db, this.#area, (month) => {
        this.#searchCache.forget(month);
        this.#forgetScales();
      });
    });
  }

  async #readScales(): Promise<HeatScales> {
    return await read(this.#area, heat);
  }

  #forgetScales(): void {
    this.#scales = null;
  }

  /**
   * Runs jobs one after the other: a shard that is written late must not be that of a database that is no
   * longer in use.
   */
  #exclusive<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(job, job);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
