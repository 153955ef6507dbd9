import { localDay } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { monthOf } from '../../core/month.ts';
import { type HeatScales, isFollowed, levelOf, rankStandings } from '../../core/popularity.ts';
import { type Lines, paperIn, readLines, type ShardPaper } from '../../core/shard.ts';
import { isSaved, seenBefore } from '../../core/shard-marks.ts';
import type { BadgeSettings } from '../../shared/badge-settings.ts';
import { remember } from '../../shared/remember.ts';
import { readStored } from '../../shared/storage/access.ts';
import {
  badgeSettings,
  heat,
  marks,
  shards,
  type Texts,
  texts,
} from '../../shared/storage/pages.ts';
import { api } from '../api.ts';
import type { BadgeFacts } from '../live-api.ts';
import { subjectsOf } from '../pages/subjects.ts';

/** The data that a page has read from `storage.local`. */
export interface ReadModel {
  /** All requested keys. */
  readonly keys: ReadonlySet<string>;
  settings: BadgeSettings;
  /** The settings as stored, including those that badges do not use. */
  stored: unknown;
  texts: Texts;
  read(items: readonly { key: string }[]): Promise<void>;
  take(key: string, value: unknown): void;
  /**
   * The content of the paper's badge; null if it has none, undefined until its month is read.
   * @param row its row, or an element in it: categories named there override stored ones
   */
  factsOf(id: ArxivId, row?: Element): BadgeFacts | null | undefined;
  isSaved(id: ArxivId): boolean;
  seenOn(id: ArxivId, level: number): Day | null;
}

export function makeReadModel(): ReadModel {
  const keys = new Set<string>();
  const lines = new Map<string, Lines>();
  let scales: HeatScales = {};
  let off = new Set<string>();
  const linesOf = ({ key }: { key: string }) => lines.get(key);
  const markOf = (id: ArxivId) => linesOf(marks.of(monthOf(id)))?.get(id);
  const read = (id: ArxivId): (BadgeFacts & Pick<ShardPaper, 'categories'>) | null | undefined => {
    const { badgeSourcesOff, badgeFrom, seen } = model.settings;
    const shard = linesOf(shards.of(monthOf(id)));
    const paper = shard && paperIn(shard, id);
    if (!paper) return shard && null;
    const [lead, ...others] = rankStandings(
      paper.standings.filter(({ source }) => !badgeSourcesOff.includes(source)),
      scales,
    );
    const level = levelOf(lead?.heat ?? 0);
    if (!lead || level < badgeFrom) return null;
    return {
      standings: [lead, ...others],
      heat: lead.heat,
      level,
      saved: model.isSaved(id),
      seen: seen !== 'show' && model.seenOn(id, level) !== null,
      categories: paper.categories,
    };
  };
  /** The papers with a badge, whatever their categories. Cached, because bar and names ask for them again. */
  let papers = remember(read);
  const setters: Record<string, (stored: unknown) => void> = {
    [badgeSettings.key](stored) {
      model.stored = stored;
      model.settings = badgeSettings.read(stored);
      off = new Set(model.settings.categoriesOff);
    },
    [heat.key](stored) {
      scales = heat.read(stored);
    },
    [texts.key](stored) {
      model.texts = texts.read(stored);
    },
  };
  const model: ReadModel = {
    keys,
    settings: badgeSettings.read({}),
    stored: {},
    texts: {},
    async read(items) {
      const asked = items.map(({ key }) => key);
      for (const key of asked) keys.add(key);
      const stored = await readStored(api.storage.local, asked);
      for (const key of asked) model.take(key, stored[key]);
    },
    take(key, value) {
      papers = remember(read);
      const set = setters[key];
      if (set) set(value);
      else lines.set(key, readLines(value));
    },
    factsOf(id, row) {
      const paper = papers(id);
      const isOff =
        off.size && paper && !isFollowed((row && subjectsOf(row)) || paper.categories, off);
      return isOff ? null : paper;
    },
    isSaved: (id) => isSaved(markOf(id)),
    seenOn: (id, level) => seenBefore(markOf(id), level, () => localDay(new Date())),
  };
  return model;
}
