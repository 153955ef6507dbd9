import { addDays, utcDay } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { lookUpUrl, MOST_IDS, readLookUp } from '../../sources/arxiv/api.ts';
import { asFailure } from '../../sources/reading/day.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import { fetchAnswer } from '../../sources/reading/http.ts';
import type { Environment } from '../environment.ts';
import { type OutFolder, STATE_FOLDER } from '../out-folder.ts';
import type { FactsBook } from '../papers.ts';
import type { ArxivState } from '../state.ts';
import { factsIn, lineOf } from './harvest-file.ts';
import { harvestUrl, readHarvest, resumeUrl } from './oai.ts';

/** arXiv allows one request every 3 s over all its services. */
const SPACING = 3000;
/** The time of day (UTC) when the day's changes are usually published. */
const READY = (3 * 60 + 30) * 60_000;
/** A page holds 2,500 papers: enough for the busiest day at ten times arXiv's size. */
const MOST_PAGES = 60;
const MOST_BYTES = 60_000_000;
/** How many days the first harvest covers. */
const FIRST_DAYS = 3;
/** How many days the papers of a harvest are stored, for later posts about them. */
const KEPT_DAYS = 7;
const MOST_TRIES = 12;
const MOST_CALLS = 20;

const HARVEST_FOLDER = `${STATE_FOLDER}/arxiv`;

/** Fetches the metadata of papers from arXiv, once per paper. */
export class Arxiv {
  readonly #environment: Environment;
  readonly #folder: OutFolder;
  readonly #state: ArxivState;
  readonly #book: FactsBook;
  #asked = false;

  constructor(environment: Environment, folder: OutFolder, state: ArxivState, book: FactsBook) {
    this.#environment = environment;
    this.#folder = folder;
    this.#state = state;
    this.#book = book;
  }

  /**
   * Fetches the metadata of as many papers as possible.
   * @throws SourceFailure; the metadata fetched before is kept
   */
  async name(ids: Iterable<ArxivId>): Promise<void> {
    let failure: SourceFailure | null = null;
    try {
      await this.#harvest();
    } catch (error) {
      failure = asFailure(error);
    }
    const unknown = await this.#fromHarvests(await this.#book.lookUp(ids));
    const missing = unknown.filter((id) => (this.#state.missing[id] ?? 0) < MOST_TRIES);
    // After arXiv asked to wait, nothing more is fetched.
    if (failure?.status !== 'rate-limited') await this.#lookUp(missing);
    const still = missing.filter((id) => this.#book.get(id) === null);
    this.#state.missing = Object.fromEntries(
      unknown.map((id) => [id, (this.#state.missing[id] ?? 0) + (still.includes(id) ? 1 : 0)]),
    );
    if (failure !== null) throw failure;
  }

  /** Once a day, fetches the new and changed papers. Only a completed harvest advances the date. */
  async #harvest(): Promise<void> {
    const now = this.#environment.now();
    const today = utcDay(now - READY);
    const { harvested } = this.#state;
    if (harvested !== null && harvested >= today) return;
    const from = harvested ?? addDays(today, -FIRST_DAYS);
    const lines: string[] = [];
    let url = harvestUrl(from);
    for (let page = 0; page < MOST_PAGES; page++) {
      const { papers, token } = readHarvest(await this.#ask(url));
      for (const [id, facts] of papers) lines.push(lineOf(id, facts));
      if (token === '') break;
      url = resumeUrl(token);
    }
    await this.#folder.write(`${HARVEST_FOLDER}/${today}.jsonl`, `${lines.join('\n')}\n`);
    this.#state.harvested = today;
    for (const day of await this.#harvests()) {
      if (day <= addDays(today, -KEPT_DAYS)) {
        await this.#folder.remove(`${HARVEST_FOLDER}/${day}.jsonl`);
      }
    }
  }

  async #harvests(): Promise<Day[]> {
    const names = await this.#folder.list(HARVEST_FOLDER);
    return names.flatMap((name) => /^(\d{4}-\d\d-\d\d)\.jsonl$/.exec(name)?.[1] ?? []);
  }

  /** Returns the papers that no stored harvest contains. */
  async #fromHarvests(ids: readonly ArxivId[]): Promise<ArxivId[]> {
    if (ids.length === 0) return [];
    const wanted = new Set(ids);
    for (const day of await this.#harvests()) {
      const text = (await this.#folder.read(`${HARVEST_FOLDER}/${day}.jsonl`)) ?? '';
      for (const [id, facts] of factsIn(text, wanted)) this.#book.add(id, facts);
    }
    return ids.filter((id) => this.#book.get(id) === null);
  }

  /** One bad ID can spoil a request, and a valid response may be empty: such a request is halved and retried. */
  async #lookUp(ids: readonly ArxivId[]): Promise<void> {
    const calls: ArxivId[][] = [];
    for (let at = 0; at < ids.length; at += MOST_IDS) calls.push(ids.slice(at, at + MOST_IDS));
    for (let made = 0; made < MOST_CALLS; made++) {
      const call = calls.shift();
      if (call === undefined) return;
      const papers = await this.#papersOf(call);
      for (const [id, facts] of papers ?? []) this.#book.add(id, facts);
      if (papers !== null || call.length === 1) continue;
      const half = Math.ceil(call.length / 2);
      calls.push(call.slice(0, half), call.slice(half));
    }
  }

  async #papersOf(ids: readonly ArxivId[]) {
    try {
      return readLookUp(await this.#ask(lookUpUrl(ids)));
    } catch (error) {
      const failure = asFailure(error);
      if (failure.status !== 'changed') throw failure;
      return null;
    }
  }

  async #ask(url: string): Promise<string> {
    const { fetch, now, sleep } = this.#environment;
    if (this.#asked) await sleep(SPACING);
    this.#asked = true;
    const headers = { accept: 'application/atom+xml,application/xml,*/*' };
    const web = {
      fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
        fetch(input, { ...init, headers }),
      now,
      online: () => true,
      limits: { timeout: 90_000, bytes: MOST_BYTES },
    };
    const answer = await fetchAnswer(web, url, () => false);
    if (answer === null) throw new SourceFailure('changed', 'sourcesReasonUnknown', ['nothing']);
    return answer.text;
  }
}
