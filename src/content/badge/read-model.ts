import { localDay } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { monthOf } from '../../core/month.ts';
import { type HeatScales, isFollowed, levelOf, rankStandings } from '../../core/popularity.ts';
import { HEAT_KEY, type Lines, marksKey, paperIn, readLines, shardKey } from '../../core/shard.ts';
import { firstSeenIn, isSavedIn } from '../../core/shard-marks.ts';
import {
  BADGE_DEFAULTS,
  type BadgeSettings,
  complete,
  SETTINGS_KEY,
} from '../../shared/badge-settings.ts';
import { api } from '../api.ts';
import type { BadgeFacts } from '../shared.ts';

/** What a page has read from `storage.local`, and what that says of a paper. */
export interface ReadModel {
  /** As stored, shards and marks as lines; null where nothing is stored, undefined while it is being read. */
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
  const marksOf = (id: ArxivId) => data.get(marksKey(monthOf(id))) as Lines | undefined;
  const model: ReadModel = {
    data,
    settings: BADGE_DEFAULTS,
    async read(keys) {
      for (const key of keys) data.set(key, data.get(key));
      const stored = await api.storage.local.get(keys);
      for (const key of keys) model.take(key, stored[key]);
    },
    take(key, value) {
      // Keys of months end in digits.
      data.set(key, /\d$/.test(key) ? readLines(value) : (value ?? null));
      if (key !== SETTINGS_KEY) return;
      model.settings = complete(BADGE_DEFAULTS, value);
      off = new Set(model.settings.categoriesOff);
    },
    factsOf(id) {
      const { badgeSourcesOff, badgeFrom, seen } = model.settings;
      const shard = data.get(shardKey(monthOf(id))) as Lines | undefined;
      const paper = shard && paperIn(shard, id);
      if (!paper) return shard && null;
      const [lead, ...others] = rankStandings(
        paper.standings.filter(({ source }) => !badgeSourcesOff.includes(source)),
        (data.get(HEAT_KEY) ?? {}) as HeatScales,
      );
      if (!lead || !isFollowed(paper.categories, off)) return null;
      const { heat } = lead;
      const level = levelOf(heat);
      if (level < badgeFrom) return null;
      return {
        standings: [lead, ...others],
        heat,
        level,
        saved: model.isSaved(id),
        seen: seen !== 'show' && model.seenOn(id) !== null,
      };
    },
    isSaved: (id) => isSavedIn(marksOf(id), id),
    seenOn(id) {
      const day = firstSeenIn(marksOf(id), id);
      return day && day < localDay(new Date()) ? day : null;
    },
  };
  return model;
}
