import * as v from 'valibot';
import { DAY_MS, utcDay } from '../core/days.ts';
import type { ArxivId, Counts, Day, Entry, Instant, SourceId } from '../core/digest.ts';
import type { FeedSourceId, SourceReport } from './model.ts';
import { type OutFolder, STATE_FOLDER } from './out-folder.ts';
import { Count, CountsOf, EntryOf, parsedJson, Reports, Source } from './shapes.ts';

/** A Bluesky post that links to papers. */
export interface StoredPost {
  uri: string;
  /** The time of its stream event, in milliseconds. */
  time: number;
  papers: ArxivId[];
  /** The title on its card, if there is one. */
  title: string;
  /** How many of its scheduled counts are done. */
  checked: number;
  /** Empty until the first count. */
  handle: string;
  counts: Counts;
  observedAt: Instant | null;
}

export interface BlueskyState {
  /** The position in the stream, in microseconds of Unix time; null if it was never read. */
  cursor: number | null;
  /** Up to this day, more Bluesky posts may be published than the state contains. */
  partialUntil: Day;
  posts: StoredPost[];
}

export interface ArxivState {
  /** The last day with a complete harvest. */
  harvested: Day | null;
  /** How often fetching a paper's title failed. */
  missing: Record<ArxivId, number>;
}

type Histogram = [score: number, papers: number][];

/** The state for the next run: `.state/state.json`. It contains no data older than `SCORED_DAYS`. */
export interface FeedState {
  version: 1;
  /** The time of writing, in milliseconds. */
  writtenAt: number;
  sources: Partial<Record<FeedSourceId, SourceReport>>;
  /** The last lists of sources with daily lists. */
  lists: Record<Day, Partial<Record<SourceId, Entry[]>>>;
  bluesky: BlueskyState;
  arxiv: ArxivState;
  /** Histograms of scores, by day and source. */
  scores: Record<Day, Partial<Record<SourceId, Histogram>>>;
  /** The removal list that was applied last. */
  without: string;
}

const NAME = `${STATE_FOLDER}/state.json`;
/** How many days a day may still change; every run rewrites these days. */
const OPEN_DAYS = 21;
/** How many days contribute to a heat scale. */
export const SCORED_DAYS = 90;

const State: v.GenericSchema<unknown, FeedState> = v.object({
  version: v.literal(1),
  writtenAt: Count,
  sources: Reports,
  lists: v.record(v.string(), v.record(Source, v.array(EntryOf))),
  bluesky: v.object({
    cursor: v.nullable(Count),
    partialUntil: v.string(),
    posts: v.array(
      v.object({
        uri: v.string(),
        time: Count,
        papers: v.array(v.string()),
        title: v.string(),
        checked: Count,
        handle: v.string(),
        counts: CountsOf,
        observedAt: v.nullable(v.string()),
      }),
    ),
  }),
  arxiv: v.object({
    harvested: v.nullable(v.string()),
    missing: v.record(v.string(), Count),
  }),
  scores: v.record(v.string(), v.record(Source, v.array(v.tuple([v.number(), Count])))),
  without: v.string(),
});

/** Loads the state of the last run. If it is missing, damaged or in another format, returns a new one. */
export async function loadState(folder: OutFolder): Promise<FeedState> {
  const read = v.safeParse(State, parsedJson(await folder.read(NAME)));
  return read.success ? read.output : newState();
}

function newState(): FeedState {
  return {
    version: 1,
    writtenAt: 0,
    sources: {},
    lists: {},
    bluesky: { cursor: null, partialUntil: '', posts: [] },
    arxiv: { harvested: null, missing: {} },
    scores: {},
    without: '',
  };
}

/** Writes the state without outdated parts. */
export async function saveState(folder: OutFolder, state: FeedState): Promise<void> {
  await folder.write(NAME, `${JSON.stringify(state)}\n`);
}

/** Removes outdated parts, so that the state does not grow. */
export function forgetOld(state: FeedState, now: number): void {
  const open = utcDay(now - (OPEN_DAYS - 1) * DAY_MS);
  const scored = utcDay(now - SCORED_DAYS * DAY_MS);
  state.lists = since(state.lists, open);
  state.scores = since(state.scores, scored);
  state.bluesky.posts = state.bluesky.posts.filter(({ time }) => utcDay(time) >= open);
}

function since<T>(days: Record<Day, T>, first: Day): Record<Day, T> {
  const kept = Object.entries(days).filter(([day]) => day >= first);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
