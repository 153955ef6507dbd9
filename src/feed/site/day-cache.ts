import type { ArxivId, Day } from '../../core/digest.ts';
import type { Published } from '../model.ts';
import { type Listed, listedOn } from './paper-rows.ts';

/** More than a year, because the year's page needs all its days. */
const MOST_DAYS = 400;
const MOST_ABSTRACTS = 30;

/** Caches published days, because the pages of a run need the same ones repeatedly. */
export class DayCache {
  readonly #published: Published;
  readonly #days = new Map<Day, Listed[]>();
  readonly #abstracts = new Map<Day, ReadonlyMap<ArxivId, string>>();

  constructor(published: Published) {
    this.#published = published;
  }

  /** The papers of a day, without abstracts; empty if the day is not published. */
  async listed(day: Day): Promise<readonly Listed[]> {
    return await remembered(this.#days, MOST_DAYS, day, async () =>
      listedOn((await this.#published.facts(day)) ?? { day, papers: [] }),
    );
  }

  /** The abstract of a paper in a day; empty if it has none. */
  async abstract(id: ArxivId, day: Day): Promise<string> {
    const abstracts = await remembered(this.#abstracts, MOST_ABSTRACTS, day, async () => {
      const papers = (await this.#published.day(day))?.papers ?? [];
      return new Map(papers.map(({ arxivId, abstract }) => [arxivId, abstract]));
    });
    return abstracts.get(id) ?? '';
  }

  async listedOn(days: readonly Day[]): Promise<(readonly Listed[])[]> {
    const all: (readonly Listed[])[] = [];
    for (const day of days) all.push(await this.listed(day));
    return all;
  }
}

/** The cached value of a day, or a new one; the cache contains the days used last. */
async function remembered<T>(
  days: Map<Day, T>,
  most: number,
  day: Day,
  make: () => Promise<T>,
): Promise<T> {
  const made = days.get(day) ?? (await make());
  days.delete(day);
  days.set(day, made);
  const [oldest] = days.keys();
  if (days.size > most && oldest !== undefined) days.delete(oldest);
  return made;
}
