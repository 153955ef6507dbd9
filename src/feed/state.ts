import * as v from 'valibot';
import { DAY_MS, utcDay } from '../core/days.ts';
import type { ArxivId, Counts, Day, Entry, Instant, SourceId } from '../core/digest.ts';
import type { FeedSourceId, SourceReport } from './model.ts';
import { type OutFolder, STATE_FOLDER } from './out-folder.ts';
import { Count, CountsOf, EntryOf, parsedJson, Reports, Source } from './shapes.ts';

/** A post on Bluesky that leads to papers. */
export interface StoredPost {
  uri: string;
  /** When the stream carried it, in milliseconds. */
  time: number;
  papers: ArxivId[];
  /** The title on its card, where it has one. */
  title: string;
  /** At how many of the ages at which it is counted it was counted. */
  checked: number;
  /** Empty until it was counted. */
  handle: string;
  counts: Counts;
  observedAt: Instant | null;
}

export interface BlueskyState {
  /** How far the stream was read, in microseconds of Unix time; null where it never was. */
  cursor: number | null;
  /** Of this day and those before it, more may have been published than is remembered. */
  partialUntil: Day;
  posts: StoredPost[];
}

export interface ArxivState {
  /** The last day whose changes were read whole. */
  harvested: Day | null;
  /** How often fetching a paper's title failed. */
  missing: Record<ArxivId, number>;
}

type Histogram = [score: number, papers: number][];

/** The state for the next run: `.state/state.json`. Nothing in it is older than `SCORED_DAYS`. */
export interface FeedState {
  version: 1;
  /** When it was written, in milliseconds. */
  writtenAt: number;
  sources: Partial<Record<FeedSourceId, SourceReport>>;
  /** The last lists of the sources that answer by day. */
  lists: Record<Day, Partial<Record<SourceId, Entry[]>>>;
  bluesky: BlueskyState;
  arxiv: ArxivState;
  /** How many papers had which score, by day and source. */
  scores: Record<Day, Partial<Record<SourceId, Histogram>>>;
  /** What was to be left out when the days were last gone through for it. */
  without: string;
}

const NAME = `${STATE_FOLDER}/state.json`;
/** So long a day may still change; every run writes these days again. */
const OPEN_DAYS = 21;
/** So many days make a heat scale. */
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

/** The state that an earlier run left. Where it is missing, damaged or of another form, a new one. */
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
