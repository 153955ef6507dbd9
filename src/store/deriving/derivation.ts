import type { Month } from '../../core/backup.ts';
import { type Failure, failureOf } from '../../core/failure.ts';
import type { Area } from '../../shared/storage/area.ts';
import type { Databases } from '../database/databases.ts';
import { toFailure } from '../database/failure.ts';
import type { Database } from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { countStale, deriveStep } from './derived.ts';
import { claimShards } from './pages-model.ts';

/** Writes the derived data in `storage.local` step by step, and remembers the last failure. */
export class Derivation {
  readonly #area: Area;
  readonly #databases: Databases;
  readonly #pace: Pace;
  readonly #onMonth: (month: Month) => void;
  #failure: Failure | null = null;

  /** @param onMonth called after each month is written */
  constructor(area: Area, databases: Databases, pace: Pace, onMonth: (month: Month) => void) {
    this.#area = area;
    this.#databases = databases;
    this.#pace = pace;
    this.#onMonth = onMonth;
  }

  /** Why the last step failed; null if it succeeded. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Makes sure that the derived data belongs to the active database. Returns the number of stale keys. */
  claim(): Promise<number> {
    return this.#noting(async (db) => {
      await claimShards(db, this.#area);
      return await countStale(db);
    });
  }

  /** Rewrites some stale keys. Returns how many are left. */
  step(): Promise<number> {
    return this.#noting((db) => deriveStep(db, this.#area, this.#pace, this.#onMonth));
  }

  async #noting(job: (db: Database) => Promise<number>): Promise<number> {
    try {
      const stale = await this.#databases.run(job);
      this.#failure = null;
      return stale;
    } catch (error) {
      this.#failure = failureOf(toFailure(error));
      throw error;
    }
  }
}
