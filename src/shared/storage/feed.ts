import * as v from 'valibot';
import { isSource, type SourceId } from '../../core/sources.ts';
import type { Item } from './area.ts';

const day = v.nullable(v.string());
const count = v.number();

const source = v.object({
  source: v.custom<SourceId>(isSource),
  /** How the source was when the feed asked it last. */
  ok: v.boolean(),
});

const feed = v.object({
  /** A different one starts from the beginning. */
  address: v.string(),
  title: v.string(),
  /** When the feed was written that was last read whole; null where none was. */
  writtenAt: v.nullable(v.string()),
  sources: v.array(source),
  /** How many days it has, the first of them and the last one. */
  days: count,
  firstDay: day,
  lastDay: day,
  /** The last day of each source that was read, and how many papers it had. */
  latest: v.record(v.string(), v.object({ day: v.string(), papers: count })),
  /** What told the state of its last days when they were read. */
  prints: v.record(v.string(), v.string()),
});

/** What is known of the feed that is read. */
export type KnownFeed = v.InferOutput<typeof feed>;

/** The feed that was read last; null where none was. */
export const knownFeed: Item<KnownFeed | null> = {
  key: 'feed',
  read: (stored) => v.parse(v.fallback(v.nullable(feed), null), stored ?? null),
};

/** What is known of a feed that was never read. */
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
