import { monthOf } from '../core/arxiv-id.ts';
import type { ArxivId, Day } from '../core/digest.ts';
import type { FeedDay } from '../core/feed-day.ts';
import { publishedDay } from './days/published-day.ts';
import type { PaperFacts } from './days/unite.ts';
import type { OutFolder } from './out-folder.ts';

type Days = Map<ArxivId, Day[]>;

export const PAPERS_FOLDER = 'papers';

/** `papers/2611.json`: on which days the papers of a month were listed. */
export class PaperDays {
  readonly #folder: OutFolder;
  readonly #months = new Map<string, Days>();

  constructor(folder: OutFolder) {
    this.#folder = folder;
  }

  async month(month: string): Promise<ReadonlyMap<ArxivId, readonly Day[]>> {
    return await this.#load(month);
  }

  async daysOf(id: ArxivId): Promise<readonly Day[]> {
    return (await this.#load(monthOf(id))).get(id) ?? [];
  }

  /** Notes which papers a day lists now, and no longer. */
  async note(before: FeedDay | null, { day, papers }: FeedDay): Promise<void> {
    const listed = new Set(papers.map(({ arxivId }) => arxivId));
    for (const id of listed) {
      const months = await this.#load(monthOf(id));
      months.set(id, [...new Set([...(months.get(id) ?? []), day])].sort());
    }
    for (const { arxivId } of before?.papers ?? []) {
      if (listed.has(arxivId)) continue;
      const months = await this.#load(monthOf(arxivId));
      const left = (months.get(arxivId) ?? []).filter((each) => each !== day);
      if (left.length > 0) months.set(arxivId, left);
      else months.delete(arxivId);
    }
  }

  async save(): Promise<void> {
    for (const [month, papers] of this.#months) {
      const lines = [...papers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map((paper) => JSON.stringify(paper));
      await this.#folder.write(`${PAPERS_FOLDER}/${month}.json`, `[\n${lines.join(',\n')}\n]\n`);
    }
  }

  async #load(month: string): Promise<Days> {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const days = daysIn(await this.#folder.read(`${PAPERS_FOLDER}/${month}.json`));
    this.#months.set(month, days);
    return days;
  }
}

function daysIn(text: string | null): Days {
  try {
    const written: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(written) ? written.filter(isPaper) : []);
  } catch {
    return new Map();
  }
}

function isPaper(value: unknown): value is [ArxivId, Day[]] {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);
}

/** What arXiv said of papers: each id once, and for ever in the days that list it. */
export class FactsBook {
  readonly #known = new Map<ArxivId, PaperFacts>();
  readonly #folder: OutFolder;
  readonly #days: PaperDays;

  constructor(folder: OutFolder, days: PaperDays) {
    this.#folder = folder;
    this.#days = days;
  }

  get(id: ArxivId): PaperFacts | null {
    return this.#known.get(id) ?? null;
  }

  add(id: ArxivId, facts: PaperFacts): void {
    if (!this.#known.has(id)) this.#known.set(id, facts);
  }

  /** Takes over what a published day says of its papers. Only arXiv names categories. */
  addDay(day: FeedDay | null): void {
    for (const { arxivId, title, authors, categories, abstract } of day?.papers ?? []) {
      if (categories.length > 0) this.add(arxivId, { title, authors, categories, abstract });
    }
  }

  /** Looks papers up in the days that listed them. The ids that nobody knows. */
  async lookUp(ids: Iterable<ArxivId>): Promise<ArxivId[]> {
    const unknown: ArxivId[] = [];
    for (const id of ids) {
      for (const day of await this.#days.daysOf(id)) {
        if (this.get(id) !== null) break;
        this.addDay(await publishedDay(this.#folder, day));
      }
      if (this.get(id) === null) unknown.push(id);
    }
    return unknown;
  }
}
