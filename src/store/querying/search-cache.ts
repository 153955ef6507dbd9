import type { Month } from '../../core/backup.ts';
import { type HeatScales, heatOf } from '../../core/popularity.ts';
import { isSearch } from '../database/rows.ts';
import { compareMonths, type Database, type StoredSearch } from '../database/schema.ts';

/** The most characters kept in memory; older months are read each time. */
const CHARACTERS = 64_000_000;
/** Months read at a time. */
const MONTHS_AT_ONCE = 12;

/** The heat of uncounted papers, which sort below all others. */
export const UNCOUNTED = 255;

export interface SearchMonth extends StoredSearch {
  /** One heat per line. */
  heats: Uint8Array;
}

/** Keeps the search text in memory. It is only a cache and may be lost at any time. */
export class SearchCache {
  readonly #months = new Map<Month, SearchMonth>();
  #characters = 0;
  #scales: HeatScales | null = null;
  /** Increases with every invalidation, so that outdated reads are not cached. */
  #age = 0;

  /** Invalidates a rewritten month. */
  forget(month: Month): void {
    this.#age++;
    this.#characters -= this.#months.get(month)?.text.length ?? 0;
    this.#months.delete(month);
  }

  clear(): void {
    this.#age++;
    this.#months.clear();
    this.#characters = 0;
  }

  /** All months, newest first, with heats computed from `scales`. */
  async *months(db: Database, scales: HeatScales): AsyncGenerator<SearchMonth> {
    if (this.#scales !== scales) for (const known of this.#months.values()) heat(known, scales);
    this.#scales = scales;
    const keys = (await db.getAllKeys('search')).sort((one, other) => compareMonths(other, one));
    for (let at = 0; at < keys.length; at += MONTHS_AT_ONCE) {
      const some = keys.slice(at, at + MONTHS_AT_ONCE);
      yield* await this.#load(db, scales, some);
    }
  }

  async #load(db: Database, scales: HeatScales, keys: readonly Month[]): Promise<SearchMonth[]> {
    const loaded = await Promise.all(
      keys.map(async (key) => this.#months.get(key) ?? (await this.#read(db, scales, key))),
    );
    return loaded.filter((month) => month !== null);
  }

  async #read(db: Database, scales: HeatScales, key: Month): Promise<SearchMonth | null> {
    const age = this.#age;
    const stored = await db.get('search', key);
    if (!isSearch(stored)) return null;
    const month = heat({ ...stored, heats: new Uint8Array(stored.starts.length) }, scales);
    if (age === this.#age) this.#keep(key, month);
    return month;
  }

  #keep(key: Month, month: SearchMonth): void {
    if (this.#months.has(key) || this.#characters + month.text.length > CHARACTERS) return;
    this.#months.set(key, month);
    this.#characters += month.text.length;
  }
}

function heat(month: SearchMonth, scales: HeatScales): SearchMonth {
  month.heats.fill(UNCOUNTED);
  for (const [source, scores] of Object.entries(month.scores)) {
    const scale = scales[source as keyof HeatScales];
    for (const [line, score] of scores.entries()) {
      if (Number.isNaN(score)) continue;
      const known = month.heats[line] ?? UNCOUNTED;
      const own = heatOf(scale, score);
      if (known === UNCOUNTED || own > known) month.heats[line] = own;
    }
  }
  return month;
}
