import type { FeedContents } from '../../core/formats/feed-index.ts';
import { isDaily, type SourceId } from '../../core/sources.ts';
import type { FeedSummary } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';
import { readMany } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { type KnownFeed, knownFeed } from '../../shared/storage/feed.ts';
import { type StoredState, stateOfSource } from '../../shared/storage/source-states.ts';
import { addressProblem } from '../../sources/address.ts';
import { isFresh } from '../../sources/feed.ts';

/** After this many failures in a row, a feed counts as unavailable. */
const SILENT = 2;

/** The state of the feed in use. */
export interface FeedInUse {
  known: KnownFeed | null;
  state: StoredState;
  /** The sources whose counts currently come through the feed. They are not asked directly. */
  carried: ReadonlySet<SourceId>;
}

/** Whether the user has a feed. */
export function usesFeed({ sourcesOn, feed }: Settings): boolean {
  return sourcesOn.includes('feed') && addressProblem(feed) === null;
}

/** The feed in use; null if there is none. */
export async function feedInUse(
  storage: Area,
  settings: Settings,
  now: number,
): Promise<FeedInUse | null> {
  if (!usesFeed(settings)) return null;
  const item = stateOfSource('feed');
  const stored = await readMany(storage, [knownFeed, item]);
  const known = stored(knownFeed);
  const own = known?.address === settings.feed ? known : null;
  const state = stored(item);
  return { known: own, state, carried: new Set(carriedBy(own, state, now)) };
}

function carriedBy(known: KnownFeed | null, state: StoredState, now: number): SourceId[] {
  const writtenAt = known?.writtenAt ?? null;
  if (known === null || writtenAt === null || !isFresh(writtenAt, now)) return [];
  if (state.status === 'no-permission' || state.failures >= SILENT) return [];
  return known.sources.flatMap(({ source, ok }) => (ok && isDaily(source) ? [source] : []));
}

/** The summary of a feed's index. */
export function summaryOfIndex({ title, writtenAt, sources, days }: FeedContents): FeedSummary {
  return {
    title,
    writtenAt,
    days: days.length,
    firstDay: days[0]?.day ?? null,
    lastDay: days.at(-1)?.day ?? null,
    sources: sources.map(({ source, ok }) => ({ source, ok })),
  };
}

/** The options page's summary of a feed; undefined if the feed was never read completely. */
export function summaryOf(known: KnownFeed | null): FeedSummary | undefined {
  if (known === null || known.writtenAt === null) return undefined;
  const { title, writtenAt, days, firstDay, lastDay, sources } = known;
  return { title, writtenAt, days, firstDay, lastDay, sources };
}
