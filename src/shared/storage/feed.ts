import * as v from 'valibot';
import { isSource, type SourceId } from '../../core/sources.ts';
import type { Item } from './area.ts';

const day = v.nullable(v.string());
const count = v.number();

const source = v.object({
  source: v.custom<SourceId>(isSource),
  /** Whether the feed could reach the source the last time. */
  ok: v.boolean(),
});

const feed = v.object({
  /** A different address starts from the beginning. */
  address: v.string(),
  title: v.string(),
  /** The timestamp of the feed that was last read completely; null if none was. */
  writtenAt: v.nullable(v.string()),
  sources: v.array(source),
  /** Number of days, the first day and the last day. */
  days: count,
  firstDay: day,
  lastDay: day,
  /** The last day read from each source, and its number of papers. */
  latest: v.record(v.string(), v.object({ day: v.string(), papers: count })),
  /** Fingerprints of the feed's last days when they were read. */
  prints: v.record(v.string(), v.string()),
});

/** The stored state of the feed. */
export type KnownFeed = v.InferOutput<typeof feed>;

/** The feed read last; null if none was. */
export const knownFeed: Item<KnownFeed | null> = {
  key: 'feed',
  read: (stored) => v.parse(v.fallback(v.nullable(feed), null), stored ?? null),
};

/** The state of a feed that was never read. */
export function newFeed(address: string): KnownFeed {
  const nothing = { title: '', writtenAt: null, sources: [], days: 0, firstDay: null };
  return { address, ...nothing, lastDay: null, latest: {}, prints: {} };
}

const isScale = v.object({ papers: count, cuts: v.array(count) });
const scales = v.record(v.custom<SourceId>(isSource), isScale);

/** The heat scales that the feed publishes, by source. */
export const feedScales: Item<Partial<v.InferOutput<typeof scales>>> = {
  key: 'feedScales',
  read: (stored) => v.parse(v.fallback(scales, {}), stored),
};
