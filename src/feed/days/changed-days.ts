import * as v from 'valibot';
import type { Day } from '../../core/digest.ts';
import { type OutFolder, STATE_FOLDER } from '../out-folder.ts';
import { parsedJson } from '../shapes.ts';

const NAME = `${STATE_FOLDER}/changing.json`;
const Days = v.array(v.string());

/**
 * The days whose files a run is about to write. If the run is interrupted, the next one updates everything that depends
 * on them.
 */
export class ChangedDays {
  readonly #folder: OutFolder;
  readonly #days: Set<Day>;

  private constructor(folder: OutFolder, days: readonly Day[]) {
    this.#folder = folder;
    this.#days = new Set(days);
  }

  static async open(folder: OutFolder): Promise<ChangedDays> {
    const days = v.safeParse(Days, parsedJson(await folder.read(NAME)));
    return new ChangedDays(folder, days.success ? days.output : []);
  }

  get days(): ReadonlySet<Day> {
    return this.#days;
  }

  /** Call it before writing the files of these days. */
  async begin(days: Iterable<Day>): Promise<void> {
    const before = this.#days.size;
    for (const day of days) this.#days.add(day);
    if (this.#days.size > before) await this.#write();
  }

  /** Call it when everything that depends on the days is written. */
  async end(): Promise<void> {
    this.#days.clear();
    await this.#folder.remove(NAME);
  }

  async #write(): Promise<void> {
    await this.#folder.write(NAME, `${JSON.stringify([...this.#days].sort())}\n`);
  }
}
