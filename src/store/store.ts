import type { ArxivId, Day, Digest, Instant, SourceId } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import type { Matcher } from '../core/follow/matcher.ts';
import type { Levels } from '../core/visit.ts';
import type { Area } from '../shared/storage/area.ts';
import { type LongJob, newJob } from '../shared/storage/job.ts';
import type { Restore } from './backup/restore.ts';
import { Databases } from './database/databases.ts';
import type { Database } from './database/schema.ts';
import { Derivation } from './deriving/derivation.ts';
import { ThrottledJob } from './deriving/throttled-job.ts';
import { Jobs } from './jobs/jobs.ts';
import { Pace } from './jobs/pace.ts';
import { countToRebuild, rebuildStep } from './jobs/rebuild.ts';
import { findFollowed } from './querying/followed.ts';
import { type Found, search } from './querying/search.ts';
import { SearchCache } from './querying/search-cache.ts';
import { type Scales, ScalesCache } from './scales.ts';
import { addFacts, keepFacts, type PaperFacts } from './writing/facts.ts';
import { ingest } from './writing/ingest.ts';
import { noteSeen, save } from './writing/marks.ts';
import { countDigests, deleteStep } from './writing/remove.ts';

/** Beyond so many stale keys, writing them is a long job. */
const MANY_KEYS = 12;

/**
 * The database with all that follows from it. Every change is written at once; what pages read in
 * `storage.local` is brought up to date a little later, and after a crash at the next start. What takes longer than a
 * page waits is a job: it is begun here and goes on by itself.
 */
export class Store {
  readonly #databases: Databases;
  readonly #pace = new Pace();
  readonly #jobs: Jobs;
  readonly #derivation: Derivation;
  readonly #deriving = new ThrottledJob(() => this.#derive());
  readonly #searchCache = new SearchCache();
  readonly #scales: ScalesCache;
  #last: Promise<unknown> = Promise.resolve();

  /** @param onJob called with true when a long job begins, with false when it has ended */
  constructor(area: Area, onJob: (isUnderWay: boolean) => void = () => undefined) {
    this.#scales = new ScalesCache(area);
    this.#databases = new Databases(area);
    this.#derivation = new Derivation(area, this.#databases, this.#pace, (month) => {
      this.#searchCache.forget(month);
      this.#scales.forget();
    });
    this.#jobs = new Jobs(area, (job) => this.#exclusive(() => this.#step(job)), onJob);
  }

  /** Clears away what a crash left. To be called at each start of the background, before `goOn`. */
  async start(now: number): Promise<void> {
    this.#databases.open();
    await this.#exclusive(() => this.#databases.cleanUp(now));
  }

  /** Goes on with the long job that is under way, and has what pages read written. Resolves when both are done. */
  async goOn(): Promise<void> {
    await this.#exclusive(() => this.#findMerge());
    await this.#jobs.run();
    await this.updateDerived();
  }

  /** Reads. Changes go through the other methods, which have what pages read written again. */
  read<T>(job: (db: Database) => Promise<T>): Promise<T> {
    return this.#pace.first(() => this.#databases.run(job));
  }

  /** Reads what takes longer than a page waits. To let pages' questions go first is up to the job, by the pace. */
  readAtLength<T>(job: (db: Database, pace: Pace) => Promise<T>): Promise<T> {
    return this.#databases.run((db) => job(db, this.#pace));
  }

  /** Stores a digest; false where nothing of it was new. */
  ingest(digest: Digest): Promise<boolean> {
    return this.#change((db) => ingest(db, digest));
  }

  save(id: ArxivId, saved: boolean, now: Instant): Promise<boolean> {
    return this.#change((db) => save(db, id, saved, now));
  }

  /** @param levels of those that have a badge; none where they are not known */
  noteSeen(ids: readonly ArxivId[], day: Day, levels?: Levels): Promise<boolean> {
    return this.#change((db) => noteSeen(db, ids, day, levels));
  }

  /** Completes papers that are known with what a listing page or arXiv says of them. */
  addFacts(facts: readonly PaperFacts[], by: 'listing' | 'arxiv', day: Day): Promise<boolean> {
    return this.#change((db) => addFacts(db, facts, by, day));
  }

  /** Keeps what a page says of a saved paper, which may be unknown so far. What is known already stays. */
  keepFacts(facts: PaperFacts, day: Day): Promise<boolean> {
    return this.#change((db) => keepFacts(db, facts, day));
  }

  search(text: string, limit: number): Promise<Found> {
    return this.read(async (db) => {
      const scales = await this.scales();
      return await search(db, this.#searchCache, scales.heat, text, limit);
    });
  }

  /** The newest papers of what is followed, and how many there are. */
  followed(matcher: Matcher, limit: number): Promise<Found> {
    return this.read(async (db) => {
      const { heat } = await this.scales();
      return await findFollowed(db, this.#searchCache, heat, matcher, limit);
    });
  }

  /** The scales that pages use, too. */
  scales(): Promise<Scales> {
    return this.#scales.read();
  }

  /** Why what pages read could not be written the last time; null where it was. */
  get derivingFailure(): Failure | null {
    return this.#derivation.failure;
  }

  /** Writes again what is stale of what pages read. Resolves when all of it is up to date. */
  updateDerived(): Promise<void> {
    return this.#deriving.runNow();
  }

  /** The long job that is under way; null where there is none. A second one is refused with `jobRunning`. */
  job(): Promise<LongJob | null> {
    return this.#jobs.current();
  }

  /** Begins to delete all digests of a source. Returns how many there are. */
  beginDeletion(source: SourceId): Promise<number> {
    return this.#begin(async () => {
      const digests = await this.read((db) => countDigests(db, source));
      if (digests > 0) await this.#jobs.write(newJob('deleteSource', digests, source));
      return digests;
    });
  }

  /** Begins to repair what is damaged, and to write again everything that is derived. */
  beginRebuild(): Promise<void> {
    return this.#begin(async () => {
      await this.#jobs.write(newJob('rebuild', await this.read(countToRebuild)));
    });
  }

  /** Begins to add everything of another database, which is deleted at the end. */
  async beginMerge(name: string): Promise<void> {
    // Asked for again because the answer was lost.
    if (await this.#databases.isMerging(name)) return;
    await this.#begin(async () => {
      await this.#databases.beginMerge(name);
      await this.#findMerge();
    });
  }

  /** Deletes everything, so that it can be undone. */
  async clear(now: number): Promise<void> {
    await this.#begin(() => this.#databases.replace(now));
    this.#searchCache.clear();
    await this.updateDerived();
  }

  /** Brings back what was deleted last. What came in since is added by a job. */
  undoClear(): Promise<void> {
    return this.#begin(async () => {
      await this.#databases.undo();
      this.#searchCache.clear();
      await this.#findMerge();
    });
  }

  canUndoClear(): Promise<boolean> {
    return this.#databases.canUndo();
  }

  /** Begins to read a backup; `session` names this attempt. Waits for the start, which clears away what a crash left. */
  beginRestore(session: string): Promise<Restore> {
    return this.#exclusive(async () => {
      await this.#refuseIfBusy();
      return await this.#databases.beginRestore(session);
    });
  }

  async close(): Promise<void> {
    this.#deriving.cancel();
    this.#jobs.stop();
    await this.#exclusive(() => this.#databases.close());
  }

  async #change(job: (db: Database) => Promise<boolean>): Promise<boolean> {
    const changed = await this.#pace.first(() => this.#databases.run(job));
    if (changed) this.#deriving.schedule();
    return changed;
  }

  /** Begins something that no job may overlap, and lets the job run that it wrote down. */
  async #begin<T>(job: () => Promise<T>): Promise<T> {
    const result = await this.#exclusive(async () => {
      await this.#refuseIfBusy();
      return await job();
    });
    // Its failure is written down with the job.
    this.goOn().catch(() => undefined);
    return result;
  }

  async #refuseIfBusy(): Promise<void> {
    await this.#findMerge();
    await this.#jobs.refuseIfBusy();
  }

  /** A database that has to be merged is a job, also where a crash came before that was written down. */
  async #findMerge(): Promise<void> {
    if ((await this.#jobs.current()) !== null) return;
    const rows = await this.#databases.countToMerge();
    if (rows !== null) await this.#jobs.write(newJob('merge', rows));
  }

  async #step(job: LongJob): Promise<LongJob | null> {
    const whole = { ...job, failure: null };
    const left = await this.#stepOf(whole);
    if (left !== null || job.kind === 'derive') return left;
    this.#searchCache.clear();
    return newJob('derive', await this.#derivation.claim());
  }

  async #stepOf(job: LongJob): Promise<LongJob | null> {
    const { kind, source, of } = job;
    if (kind === 'rebuild') {
      return await this.#databases.run((db) => rebuildStep(db, job, this.#pace));
    }
    if (kind === 'merge') {
      const done = await this.#databases.mergeStep(this.#pace);
      return done === null ? null : { ...job, done };
    }
    if (kind === 'deleteSource' && source !== null) {
      const left = await this.#databases.run((db) => deleteStep(db, source, this.#pace));
      return left === 0 ? null : { ...job, done: Math.max(0, of - left) };
    }
    const stale = await this.#derivation.step();
    return stale === 0 ? null : { ...job, of: Math.max(of, stale), done: Math.max(0, of - stale) };
  }

  /** Writes what is stale at once where that is little, else as a job. A job does so at its end. */
  async #derive(): Promise<void> {
    const isLong = await this.#exclusive(async () => {
      if ((await this.#jobs.current()) !== null) return false;
      const stale = await this.#derivation.claim();
      if (stale > MANY_KEYS) await this.#jobs.write(newJob('derive', stale));
      else for (let left = stale; left > 0; ) left = await this.#derivation.step();
      return stale > MANY_KEYS;
    });
    if (isLong) await this.#jobs.run();
  }

  /**
   * Runs jobs one after the other: a shard that is written late must not be that of a database that is not in use any
   * longer in use.
   */
  #exclusive<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(job, job);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
