import type { ArxivId, Day, Digest, Instant, SourceId } from '../core/digest.ts';
import { type Failure, failureOf } from '../core/failure.ts';
import type { HeatScales } from '../core/popularity.ts';
import { HEAT_KEY } from '../core/shard.ts';
import type { Restore } from './backup/restore.ts';
import { Databases } from './database/databases.ts';
import { toFailure } from './database/failure.ts';
import type { Database } from './database/schema.ts';
import type { Area } from './deriving/area.ts';
import { markAllStale, writeStale } from './deriving/derived.ts';
import { FollowUp } from './deriving/follow-up.ts';
import { ownShards } from './deriving/pages-model.ts';
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
  readonly #followUp = new FollowUp(() => this.#alone(() => this.#writeDerived()));
  readonly #searchCache = new SearchCache();
  #scales: Promise<HeatScales> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #trouble: Failure | null = null;

  constructor(area: Area) {
    this.#area = area;
    this.#databases = new Databases(area);
  }

  /** Picks up whatever a crash left undone. To be called at each start of the background. */
  async start(now: number): Promise<void> {
    this.#databases.open();
    await this.#alone(() => this.#databases.resume(now));
    await this.settle();
  }

  /** Reads. Changes go through the other methods, which see to the follow-up. */
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
  get trouble(): Failure | null {
    return this.#trouble;
  }

  /** Resolves when all that pages read is up to date. */
  settle(): Promise<void> {
    return this.#followUp.now();
  }

  /** Makes everything derived anew. */
  async rebuild(): Promise<void> {
    await this.read(markAllStale);
    await this.#renew();
  }

  /** Deletes everything, so that it can be undone. */
  async clear(now: number): Promise<void> {
    await this.#alone(() => this.#databases.replace(now));
    await this.#renew();
  }

  async undoClear(): Promise<void> {
    await this.#alone(() => this.#databases.undo());
    await this.#renew();
  }

  canUndoClear(): Promise<boolean> {
    return this.#databases.canUndo();
  }

  /** Begins to take a backup in. It waits for the start, which clears away what a crash left of one. */
  beginRestore(): Promise<Restore> {
    return this.#alone(() => this.#databases.beginRestore());
  }

  /** Adds everything of another database, and deletes that. */
  async merge(name: string): Promise<void> {
    await this.#alone(() => this.#databases.merge(name));
    await this.#renew();
  }

  async close(): Promise<void> {
    this.#followUp.stop();
    await this.#alone(() => this.#databases.close());
  }

  async #change(job: (db: Database) => Promise<boolean>): Promise<boolean> {
    const changed = await this.#databases.run(job);
    if (changed) this.#followUp.later();
    return changed;
  }

  async #renew(): Promise<void> {
    this.#searchCache.clear();
    await this.settle();
  }

  async #writeDerived(): Promise<void> {
    try {
      await this.#writeStale();
      this.#trouble = null;
    } catch (error) {
      this.#trouble = failureOf(toFailure(error));
      throw error;
    }
  }

  async #writeStale(): Promise<void> {
    await this.read(async (db) => {
      await ownShards(db, this.#area);
      await writeStale(db, this.#area, (month) => {
        this.#searchCache.forget(month);
        this.#forgetScales();
      });
    });
  }

  async #readScales(): Promise<HeatScales> {
    const { [HEAT_KEY]: scales = {} } = await this.#area.get(HEAT_KEY);
    return scales as HeatScales;
  }

  #forgetScales(): void {
    this.#scales = null;
  }

  /** Jobs that must not overlap: a shard written late must not be that of a database just left. */
  #alone<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(job, job);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
