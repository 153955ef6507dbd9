import type { ArxivId } from '../../core/digest.ts';
import type { HeatScales } from '../../core/popularity.ts';
import type { Database } from '../database/schema.ts';
import { idOfLine } from '../deriving/search-text.ts';
import { readPaper } from '../writing/papers.ts';
import { hasTerm, parseQuery, rarestTerm, type Term } from './query.ts';
import { type SearchCache, type SearchMonth, UNCOUNTED } from './search-cache.ts';

export interface Found {
  /** The best matches: hottest first, then newest first. */
  ids: ArxivId[];
  /** The total number of matches. */
  of: number;
}

const NOTHING: Found = { ids: [], of: 0 };

/** Searches titles, authors, IDs, categories and handles of all papers. */
export async function search(
  db: Database,
  cache: SearchCache,
  scales: HeatScales,
  text: string,
  limit: number,
): Promise<Found> {
  const { id, terms } = parseQuery(text);
  if (id !== null && (await readPaper(db, id)) !== undefined) {
    return { ids: [id], of: 1 };
  }
  const [first, ...others] = terms;
  if (first === undefined) return NOTHING;
  const ranking = new Ranking(limit);
  for await (const month of cache.months(db, scales)) {
    collect(month, [first, ...others], ranking);
  }
  return ranking.found();
}

/**
 * Searches the whole text for the rarest term only, which is fastest in JavaScript engines; checks the other terms in
 * the lines found.
 */
function collect(month: SearchMonth, terms: readonly [Term, ...Term[]], ranking: Ranking): void {
  const { text, starts, heats } = month;
  const rarest = rarestTerm(terms);
  const isEnough = terms.length === 1 && rarest.field === null && rarest.open;
  let line = 0;
  let at = text.indexOf(rarest.text);
  while (at !== -1) {
    while ((starts[line + 1] ?? text.length) <= at) line++;
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? text.length) - 1;
    if (isEnough || fits(text.slice(start, end), terms)) {
      ranking.add(heats[line] ?? UNCOUNTED, text, start);
    }
    at = text.indexOf(rarest.text, end);
  }
}

function fits(line: string, terms: readonly Term[]): boolean {
  return terms.every((term) => hasTerm(line, term));
}

/** Keeps the best matches. They arrive newest first, so the first few of each heat are enough. */
class Ranking {
  readonly #byHeat = new Map<number, ArxivId[]>();
  readonly #limit: number;
  #of = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(heat: number, text: string, start: number): void {
    this.#of++;
    const level = heat === UNCOUNTED ? -1 : heat;
    const ids = this.#byHeat.get(level);
    if (ids === undefined) this.#byHeat.set(level, [idAt(text, start)]);
    else if (ids.length < this.#limit) ids.push(idAt(text, start));
  }

  found(): Found {
    const falling = [...this.#byHeat].sort(([one], [other]) => other - one);
    return { ids: falling.flatMap(([, ids]) => ids).slice(0, this.#limit), of: this.#of };
  }
}

/** No ID is longer than this. */
const ID_LENGTH = 40;

function idAt(text: string, start: number): ArxivId {
  return idOfLine(text.slice(start, start + ID_LENGTH));
}
