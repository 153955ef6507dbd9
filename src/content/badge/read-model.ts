import {
  BADGE_DEFAULTS,
  type BadgeSettings,
  complete,
  SETTINGS_KEY,
} from '../../badge-settings.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { localDay } from '../../core/local-day.ts';
import { monthOf } from '../../core/month.ts';
import { type HeatScales, isFollowed, levelOf, rankStandings } from '../../core/popularity.ts';
import {
  HEAT_KEY,
  marksKey,
  paperIn,
  parseOrNull,
  readShard,
  type Shard,
  type ShardMarks,
  shardKey,
} from '../../core/shard.ts';
import { api } from '../api.ts';
import type { BadgeFacts } from '../shared.ts';

/** What a page has read from `storage.local`, and what that says of a paper. */
export interface ReadModel {
  /** As stored, shards and marks as objects; null where nothing is stored, undefined while it is being read. */
  readonly data: Map<string, unknown>;
  settings: BadgeSettings;
  read(keys: string[]): Promise<void>;
  take(key: string, value: unknown): void;
  /** What the paper's badge shows; null where it has none, undefined while its month was not read. */
  factsOf(id: ArxivId): BadgeFacts | null | undefined;
  isSaved(id: ArxivId): boolean;
  seenOn(id: ArxivId): Day | null;
}

export function makeReadModel(): ReadModel {
  const data = new Map<string, unknown>();
  let off = new Set<string>();
  const marksOf = (id: ArxivId) =>
    data.get(marksKey(monthOf(id))) as Partial<ShardMarks> | null | undefined;
  const model: ReadModel = {
    data,
    settings: BADGE_DEFAULTS,
    async read(keys) {
      for (const key of keys) data.set(key, data.get(key));
      const stored = await api.storage.local.get(keys);
      for (const key of keys) model.take(key, stored[key]);
    },
    take(key, value) {
      data.set(key, readValue(key, value));
      if (key !== SETTINGS_KEY) return;
      model.settings = complete(BADGE_DEFAULTS, value);
      off = new Set(model.settings.categoriesOff);
    },
    factsOf(id) {
      try {
        return factsIn(id);
      } catch {
        // What is stored is not of the shape that was written: it counts as absent.
        return null;
      }
    },
    isSaved: (id) => marksOf(id)?.saved?.includes?.(id) === true,
    seenOn(id) {
      const day = marksOf(id)?.seen?.[id];
      return day && day < localDay(new Date()) ? day : null;
    },
  };
  const factsIn: ReadModel['factsOf'] = (id) => {
    const { badgeSourcesOff, badgeFrom, seen } = model.settings;
    const shard = data.get(shardKey(monthOf(id))) as Shard | null | undefined;
    const paper = shard && paperIn(shard, id);
    if (!paper || !isFollowed(paper.c, off)) return shard && null;
    const [lead, ...others] = rankStandings(
      paper.s.filter(({ source }) => !badgeSourcesOff.includes(source)),
      (data.get(HEAT_KEY) ?? {}) as HeatScales,
    );
    if (!lead || levelOf(lead.heat) < badgeFrom) return null;
    const { heat } = lead;
    return {
      standings: [lead, ...others],
      heat,
      level: levelOf(heat),
      saved: model.isSaved(id),
      seen: seen !== 'show' && model.seenOn(id) !== null,
    };
  };
  return model;
}

function readValue(key: string, stored: unknown): unknown {
  const text = typeof stored === 'string' ? stored : null;
  if (/^\d/.test(key)) return readShard(text ?? '');
  return text === null ? (stored ?? null) : parseOrNull(text);
}
