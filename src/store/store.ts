import type { ArxivId, Day, Digest, Instant, SourceId } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import type { Matcher } from '../core/follow/matcher.ts';
import type { Reading } from '../core/tags.ts';
import type { Levels } from '../core/visit.ts';
import type { Area } from '../shared/storage/area.ts';
import { type LongJob, newJob } from '../shared/storage/job.ts';
import type { Restore } from './backup/restore.ts';
import { Databases } from './database/databases.ts';
import { toFailure } from './database/failure.ts';
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
import { noteSeen, save, setReading } from './writing/marks.ts';
import { countDigests, deleteStep } from './writing/remove.ts';

/** Rewriting more stale keys than this becomes a long job. */
const MANY_KEYS = 12;

/**
 * The database and its derived data. Changes are written at once; the derived data in `storage.local` is updated a
 * little later, and after a crash at the next start. Anything slower than a page's timeout is a job: a method begins it,
 * and it continues on its own.
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

  /** Removes the remains of a crash. Call it at each start of the background, before `goOn`. */
  async start(now: number): Promise<void> {
    this.#databases.open();
    await this.#exclusive(() => this.#databases.cleanUp(now));
  }

  /** Continues the current job and updates the derived data. Resolves when both are done. */
  async goOn(): Promise<void> {
    await this.#exclusive(() => this.#findMerge());
    await this.#jobs.run();
    await this.updateDerived();
  }

  /** Reads only. Changes go through the other methods, which also update the derived data. */
  read<T>(job: (db: Database) => Promise<T>): Promise<T> {
    return this.#pace.first(() => this.#databases.run(job));
  }

  /** Reads for longer than a page's timeout. The job must use the pace to let pages' requests go first. */
  readAtLength<T>(job: (db: Database, pace: Pace) => Promise<T>): Promise<T> {
    return this.#databases.run((db) => job(db, this.#pace));
  }

  /** Stores a digest; returns false if it contained nothing new. */
  ingest(digest: Digest): Promise<boolean> {
    return this.#change((db) => ingest(db, digest));
  }

  save(id: ArxivId, saved: boolean, now: Instant): Promise<boolean> {
    return this.#change((db) => save(db, id, saved, now));
  }

  /** Stores whether a saved paper is read, and its tags. */
  setReading(id: ArxivId, reading: Reading): Promise<boolean> {
    return this.#change((db) => setReading(db, id, reading));
  }

  /** @param levels the levels of badged papers; empty if unknown */
  noteSeen(ids: readonly ArxivId[], day: Day, levels?: Levels): Promise<boolean> {
    return this.#change((db) => noteSeen(db, ids, day, levels));
  }

  /** Adds metadata from a listing page or from arXiv to known papers. */
  addFacts(facts: readonly PaperFacts[], by: 'listing' | 'arxiv', day: Day): Promise<boolean> {
    return this.#change((db) => addFacts(db, facts, by, day));
  }

  /** Stores a page's metadata of a saved paper, even if the paper is unknown. Known metadata stays. */
  keepFacts(facts: PaperFacts, day: Day): Promise<boolean> {
    return this.#change((db) => keepFacts(db, facts, day));
  }

  search(text: string, limit: number): Promise<Found> {
    return this.read(async (db) => {
      const scales = await this.scales();
      return await search(db, this.#searchCache, scales.heat, text, limit);
    });
  }

  /** The newest papers that match the follow rules, and their total number. */
  followed(matcher: Matcher, limit: number): Promise<Found> {
    return this.read(async (db) => {
      const { heat } = await this.scales();
      return await findFollowed(db, this.#searchCache, heat, matcher, limit);
    });
  }

  /** The scales that pages also use. */
  scales(): Promise<Scales> {
    return this.#scales.read();
  }

  /** Why the derived data could not be written the last time; null if it was. */
  get derivingFailure(): Failure | null {
    return this.#derivation.failure;
  }

  /** Rewrites stale derived data. Resolves when all of it is up to date. */
  updateDerived(): Promise<void> {
    return this.#deriving.runNow();
  }

  /** The current long job; null if there is none. A second one is refused with `jobRunning`. */
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

  /** Begins to repair damaged rows and to rewrite all derived data. */
  beginRebuild(): Promise<void> {
    return this.#begin(async () => {
      await this.#jobs.write(newJob('rebuild', await this.read(countToRebuild)));
    });
  }

  /** Begins to merge another database, which is deleted at the end. */
  async beginMerge(name: string): Promise<void> {
    // The request is repeated because its reply was lost.
    if (await this.#databases.isMerging(name)) return;
    await this.#begin(async () => {
      await this.#databases.beginMerge(name);
      await this.#findMerge();
    });
  }

  /** Deletes everything; `undoClear` can restore it. */
  async clear(now: number): Promise<void> {
    await this.#begin(() => this.#databases.replace(now));
    this.#searchCache.clear();
    await this.updateDerived();
  }

  /** Restores the data deleted last. A job merges what was added since. */
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

  /** Begins a restore that `session` identifies. Waits for `start`, which removes the remains of a crash. */
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

  /** Runs something that must not overlap with a job, then starts the job that it recorded. */
  async #begin<T>(job: () => Promise<T>): Promise<T> {
    const result = await this.#exclusive(async () => {
      await this.#refuseIfBusy();
      return await job();
    });
    // The job's record holds its failure.
    this.goOn().catch(() => undefined);
    return result;
  }

  async #refuseIfBusy(): Promise<void> {
    await this.#findMerge();
    await this.#jobs.refuseIfBusy();
  }

  /** A database to be merged implies a job, even if a crash prevented its record. */
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

  /** Rewrites a few stale keys at once, many as a job. A job does this at its end. */
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

  /** Runs jobs one after the other, so that a late shard never belongs to a database that is no longer active. */
  #exclusive<T>(job: () => Promise<T>): Promise<T> {
    const run = () =>
      job().catch((error) => {
        throw toFailure(error);
      });
    const mine = this.#last.then(run, run);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
