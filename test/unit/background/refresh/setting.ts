import {
  createRefresher,
  type Refresher,
  type RefresherParts,
} from '../../../../src/background/refresh/refresher.ts';
import type { Digest } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import type { FetchedSourceId } from '../../../../src/core/sources.ts';
import type { SourceState } from '../../../../src/shared/messages.ts';
import type { Settings } from '../../../../src/shared/settings.ts';
import { chosenSettings } from '../../../../src/shared/storage/settings.ts';
import type { ArxivFacts } from '../../../../src/sources/arxiv/api.ts';
import { FakeArea } from '../../../tools/fake-area.ts';

export type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

/** How long a busy machine may take for what is done at once. */
export const PATIENCE = { timeout: 10_000, interval: 5 };

/** Everything around a refresher, as a test wants it. */
export class Setting {
  time = Date.parse('2026-11-04T12:00:00Z');
  isOnline = true;
  granted = true;
  random = 0.5;
  readonly area = new FakeArea();
  readonly digests: Digest[] = [];
  /** The papers that lack something, and what arXiv said of papers since. */
  incomplete: string[] = [];
  readonly named = new Map<string, ArxivFacts>();
  readonly urls: string[] = [];
  readonly requests: RequestInit[] = [];
  readonly slept: number[] = [];
  readonly alarms = new Map<string, { scheduledTime: number; periodInMinutes: number }>();
  readonly #answers = new Map<string, Answer>();
  ingest = (digest: Digest): Promise<unknown> => {
    this.digests.push(digest);
    return Promise.resolve();
  };

  constructor(sourcesOn: FetchedSourceId[]) {
    this.set({ sourcesOn });
  }

  set(change: Partial<Settings>): void {
    const { key, read } = chosenSettings;
    this.area.put({ [key]: { ...read(this.area.items.get(key)), ...change } });
  }

  on(host: string, answer: Answer): void {
    this.#answers.set(host, answer);
  }

  onJson(host: string, answer: (url: URL) => unknown): void {
    this.on(host, (url) => Response.json(answer(url)));
  }

  /** A refresher as it is after a start of the background: without any memory. */
  start(parts: Partial<RefresherParts> = {}): Refresher {
    return createRefresher({
      fetch: (url, init) => this.#fetch(String(url), init ?? {}),
      now: () => this.time,
      online: () => this.isOnline,
      random: () => this.random,
      read: readDigest,
      ingest: (digest) => this.ingest(digest),
      incomplete: async () => this.incomplete.filter((id) => !this.named.has(id)),
      addArxivFacts: async (facts) => {
        for (const fact of facts) this.named.set(fact.id, fact);
      },
      permissions: { contains: async () => this.granted },
      sleep: async (milliseconds) => {
        this.slept.push(milliseconds);
      },
      storage: this.area,
      alarms: {
        get: async (name) => this.alarms.get(name),
        create: (name, { when, periodInMinutes }) =>
          this.alarms.set(name, { scheduledTime: when, periodInMinutes }),
        clear: async (name) => this.alarms.delete(name),
      },
      ...parts,
    });
  }

  /** Starts, waits for what is due, and tells the state of a source. */
  async stateAfterStart(
    source: FetchedSourceId,
    parts: Partial<RefresherParts> = {},
  ): Promise<SourceState> {
    const refresher = this.start(parts);
    await refresher.restart();
    return await stateOf(refresher, source);
  }

  pass(minutes: number): void {
    this.time += minutes * 60_000;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    this.urls.push(url);
    this.requests.push(init);
    const answer = this.#answers.get(new URL(url).host);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return await answer(new URL(url), init);
  }
}

export async function stateOf(refresher: Refresher, source: FetchedSourceId): Promise<SourceState> {
  const state = (await refresher.states()).find((each) => each.source === source);
  if (state === undefined) throw new Error(`no state of ${source}`);
  return state;
}

/** A day of Hugging Face with one paper. */
export function huggingFaceDay(url: URL): unknown[] {
  const day = url.searchParams.get('date') ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  const id = `${year.slice(2)}${month}.000${date}`;
  return [{ paper: { id, title: `Paper of ${day}`, upvotes: 7 }, numComments: 1 }];
}

/** A promise with its two ends, which Node 20 does not have. */
export function openPromise<T>(): {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
