import * as v from 'valibot';
import { monthOf } from '../core/arxiv-id.ts';
import type { ArxivId, Day, Instant } from '../core/digest.ts';
import type { FeedDay } from '../core/feed-day.ts';
import { publishedDay } from './days/published-day.ts';
import type { PaperFacts } from './days/unite.ts';
import type { OutFolder } from './out-folder.ts';
import { parsedJson } from './shapes.ts';

interface Paper {
  days: readonly Day[];
  /** When it became hot; null if it never was. */
  hot: Instant | null;
}

type Papers = Map<ArxivId, Paper>;

const Written = v.array(
  v.union([
    v.strictTuple([v.string(), v.array(v.string())]),
    v.strictTuple([v.string(), v.array(v.string()), v.string()]),
  ]),
);

const PAPERS_FOLDER = 'papers';

/** `papers/2611.json`: the days on which the papers of a month were listed, and when they became hot. */
export class PaperDays {
  readonly #folder: OutFolder;
  readonly #months = new Map<string, Papers>();
  readonly #changed = new Set<ArxivId>();

  constructor(folder: OutFolder) {
    this.#folder = folder;
  }

  async daysOf(id: ArxivId): Promise<readonly Day[]> {
    return (await this.#paper(id)).days;
  }

  async hotSince(id: ArxivId): Promise<Instant | null> {
    return (await this.#paper(id)).hot;
  }

  async noteHot(id: ArxivId, at: Instant): Promise<void> {
    await this.#set(id, { ...(await this.#paper(id)), hot: at });
  }

  /** The papers added to or removed from a day, as recorded so far. */
  get changed(): ReadonlySet<ArxivId> {
    return this.#changed;
  }

  /** Removes days from all papers, after a run was interrupted while writing them. */
  async forget(days: ReadonlySet<Day>): Promise<void> {
    const names = await this.#folder.list(PAPERS_FOLDER);
    for (const month of names.flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? [])) {
      for (const [id, paper] of await this.#load(month)) {
        const left = paper.days.filter((day) => !days.has(day));
        if (left.length < paper.days.length) await this.#set(id, { ...paper, days: left });
      }
    }
  }

  /** Records which papers a day lists now, and which it no longer lists. */
  async note(before: FeedDay | null, { day, papers }: FeedDay): Promise<void> {
    const listed = new Set(papers.map(({ arxivId }) => arxivId));
    for (const id of listed) {
      const paper = await this.#paper(id);
      if (paper.days.includes(day)) continue;
      await this.#set(id, { ...paper, days: [...paper.days, day].sort() });
    }
    for (const { arxivId } of before?.papers ?? []) {
      if (listed.has(arxivId)) continue;
      const paper = await this.#paper(arxivId);
      await this.#set(arxivId, { ...paper, days: paper.days.filter((each) => each !== day) });
    }
  }

  /** Removes papers as if they had never been listed. */
  async leaveOut(ids: Iterable<ArxivId>): Promise<void> {
    for (const id of ids) {
      if ((await this.#load(monthOf(id))).has(id)) await this.#set(id, { days: [], hot: null });
    }
  }

  async save(): Promise<void> {
    for (const [month, papers] of this.#months) {
      const lines = [...papers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { days, hot }]) => JSON.stringify(hot === null ? [id, days] : [id, days, hot]));
      const name = `${PAPERS_FOLDER}/${month}.json`;
      const isKnown = (await this.#folder.read(name)) !== null;
      if (lines.length > 0 || isKnown)
        await this.#folder.write(name, `[\n${lines.join(',\n')}\n]\n`);
    }
  }

  async #paper(id: ArxivId): Promise<Paper> {
    return (await this.#load(monthOf(id))).get(id) ?? { days: [], hot: null };
  }

  async #set(id: ArxivId, paper: Paper): Promise<void> {
    const papers = await this.#load(monthOf(id));
    this.#changed.add(id);
    if (paper.days.length > 0 || paper.hot !== null) papers.set(id, paper);
    else papers.delete(id);
  }

  async #load(month: string): Promise<Papers> {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const papers = papersIn(await this.#folder.read(`${PAPERS_FOLDER}/${month}.json`));
    this.#months.set(month, papers);
    return papers;
  }
}

function papersIn(text: string | null): Papers {
  const read = v.safeParse(Written, parsedJson(text));
  if (!read.success) return new Map();
  return new Map(read.output.map(([id, days, hot = null]) => [id, { days, hot }]));
}

/** arXiv's metadata of papers. Each ID is fetched once; the days that list it store the result. */
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

  /** Adds the metadata in a published day. Only papers with arXiv metadata have categories; old days lack abstracts. */
  addDay(day: FeedDay | null): void {
    for (const { arxivId, title, authors, categories, abstract } of day?.papers ?? []) {
      if (categories.length > 0 && abstract !== '')
        this.add(arxivId, { title, authors, categories, abstract });
    }
  }

  /** Looks papers up in the days that listed them. Returns the unknown IDs. */
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
