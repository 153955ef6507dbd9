import { utcDay } from '../../core/days.ts';
import type { ArxivId, Day, Entry, SourceId } from '../../core/digest.ts';
import type { FeedDay } from '../../core/feed-day.ts';
import { scoreOf } from '../../core/popularity.ts';
import { blueskyEntries } from '../bluesky/entries.ts';
import type { FeedState } from '../state.ts';
import { listsOf } from './published-day.ts';

const LISTED: readonly SourceId[] = ['hot-papers', 'hugging-face', 'hacker-news'];

/** The days that the state has data for and that are rewritten, oldest first. */
export function openDays(state: FeedState): Day[] {
  const posted = state.bluesky.posts.map(({ time }) => utcDay(time));
  return [...new Set([...Object.keys(state.lists), ...posted])].sort();
}

/**
 * The lists of all sources for a day, from the state or else from the published day. If the published day may contain
 * more Bluesky posts than the state, each paper keeps the higher counts.
 */
export function dayLists(
  state: FeedState,
  day: Day,
  published: FeedDay | null,
  accounts: ReadonlySet<string>,
): Map<SourceId, readonly Entry[]> {
  const lists = new Map<SourceId, readonly Entry[]>(published === null ? [] : listsOf(published));
  for (const source of LISTED) {
    const entries = state.lists[day]?.[source];
    if (entries !== undefined) lists.set(source, entries);
  }
  const posted = blueskyEntries(state.bluesky.posts, day, accounts);
  if (day > state.bluesky.partialUntil) lists.set('bluesky', posted);
  else lists.set('bluesky', higher(lists.get('bluesky') ?? [], posted));
  return lists;
}

function higher(before: readonly Entry[], now: readonly Entry[]): Entry[] {
  const papers = new Map<ArxivId, Entry>(before.map((entry) => [entry.arxivId, entry]));
  for (const entry of now) {
    const known = papers.get(entry.arxivId);
    if (known === undefined || score(entry) >= score(known)) papers.set(entry.arxivId, entry);
  }
  return [...papers.values()];
}

function score(entry: Entry): number {
  return scoreOf('bluesky', entry.counts) ?? -1;
}
