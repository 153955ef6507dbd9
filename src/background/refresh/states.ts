import { type FetchedSourceId, isDaily, isSource } from '../../core/sources.ts';
import type { SourceState } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';
import { read } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { type StoredState, stateOfSource } from '../../shared/storage/source-states.ts';
import { isAhead, isFresh } from '../../sources/feed.ts';
import { dailySource } from '../../sources/registry.ts';
import { type FeedInUse, summaryOf, usesFeed } from './feed-in-use.ts';

/** The data on which the states of all sources depend. */
export interface Around {
  storage: Area;
  settings: Settings;
  /** The sources that are being fetched. */
  running: { has(id: FetchedSourceId): boolean };
  feed: FeedInUse | null;
  /** In milliseconds. */
  now: number;
}

/** The state of a source for the options page. */
export async function stateOf(
  id: Exclude<FetchedSourceId, 'archive'>,
  around: Around,
): Promise<SourceState> {
  const { storage, settings, running, feed } = around;
  const carried = isSource(id) && !running.has(id) ? throughFeed(id, feed) : null;
  if (carried !== null) return carried;
  const state = await read(storage, stateOfSource(id));
  const isOn = settings.sourcesOn.includes(id) && isAskable(id, settings);
  if (!isOn) return { ...plainState(id, state), status: 'off', next: null };
  const said = running.has(id) ? { ...state, status: 'reading' as const } : state;
  if (id === 'feed') return feedState(said, feed, around.now);
  const way = feed !== null && isSource(id) && isDaily(id) ? { way: 'direct' as const } : {};
  return { ...plainState(id, said), ...reasonOf(state), ...way };
}

function isAskable(id: FetchedSourceId, settings: Settings): boolean {
  return id === 'feed' ? usesFeed(settings) : dailySource(id, settings.customTemplate) !== null;
}

function throughFeed(
  id: Exclude<FetchedSourceId, 'archive' | 'feed' | 'custom'>,
  feed: FeedInUse | null,
): SourceState | null {
  if (feed?.known === null || !feed?.carried.has(id)) return null;
  const { writtenAt, latest } = feed.known;
  return {
    source: id,
    status: 'ok',
    at: writtenAt,
    next: null,
    lastDay: latest[id]?.day ?? null,
    lastPapers: latest[id]?.papers ?? 0,
    progress: null,
    way: 'feed',
  };
}

/** A feed that responds but is no longer updated is out of date. */
function feedState(state: StoredState, feed: FeedInUse | null, now: number): SourceState {
  const summary = summaryOf(feed?.known ?? null);
  const plain = {
    ...plainState('feed', state),
    ...(summary === undefined ? {} : { feed: summary }),
  };
  if (state.status !== 'ok' || summary === undefined || isFresh(summary.writtenAt, now)) {
    return { ...plain, ...reasonOf(state) };
  }
  const key = isAhead(summary.writtenAt, now) ? 'sourcesFeedAhead' : 'sourcesFeedOld';
  return { ...plain, status: 'old', reason: { key, values: [] } };
}

function plainState(source: FetchedSourceId, state: StoredState): SourceState {
  return {
    source,
    status: state.status ?? 'not-yet',
    at: isoTime(state.at),
    next: isoTime(state.next),
    lastDay: state.lastDay,
    lastPapers: state.lastPapers,
    progress: null,
  };
}

function reasonOf({ reason }: StoredState): Pick<SourceState, 'reason'> {
  return reason === null ? {} : { reason };
}

function isoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
