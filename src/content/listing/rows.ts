import type { Day } from '../../core/digest.ts';
import type { RankedGrowth } from '../../core/growth.ts';
import { hasRisen } from '../../core/visit.ts';
import type { BadgeFacts, LiveApi } from '../live-api.ts';
import { entriesOf, type ListedEntry } from '../pages/entries.ts';
import { isHiddenByFilter } from './hidden-by-filter.ts';
import type { ListingView } from './view.ts';

/** An entry with its paper's data. */
export interface Row extends ListedEntry {
  badge: BadgeFacts | null;
  seen: Day | null;
  /** The gain with the highest percentile at its own source. */
  growth: RankedGrowth | null;
  /** Whether its level is higher than at the user's last visit. */
  rose: boolean;
  /** Whether it matches a follow rule. */
  yours: boolean;
  /** Whether the view hides it. */
  out: boolean;
}

/** Every visible entry of the page in arXiv's order, including those that the extension hides. */
export function visibleEntries({ page }: Pick<LiveApi, 'page'>): ListedEntry[] {
  return entriesOf(page, document).filter(({ holder }) => canBeSeen(holder));
}

/** The visible entries with their papers' data. */
export function rowsOf(live: LiveApi): Row[] {
  const { badgeOf, growthOf, seenOn, following } = live;
  const before = live.visit.before();
  return visibleEntries(live).map((entry) => {
    const { id, holder } = entry;
    const badge = badgeOf(id, holder);
    return {
      ...entry,
      badge,
      seen: seenOn(id, badge?.level ?? 0),
      growth: badge && growthOf(id),
      rose: badge !== null && before !== null && hasRisen(before, id, badge.level),
      yours: following?.isYours(holder) === true,
      out: false,
    };
  });
}

export const levelOf = (row: Row): number => row.badge?.level ?? 0;

/** Sort key: heat, then score. */
export function heatOf({ badge }: Row): number {
  return badge === null ? -1 : badge.heat + 1 - 1 / (1 + badge.standings[0].score);
}

/** Sort key: the gain's percentile at its own source, then the gain. Papers without a gain follow, by heat. */
export function riseOf(row: Row): number {
  const { growth } = row;
  return growth === null ? heatOf(row) - 1000 : growth.rise + 1 - 1 / (1 + growth.gain);
}

/** Whether a view shows a row. `withSeen` is false while papers of earlier days are hidden. */
export function passes(row: Row, view: ListingView, withSeen: boolean): boolean {
  const { from, off, yours = false } = view;
  if (yours && !row.yours) return false;
  return levelOf(row) >= from && !off.includes(row.kind) && (withSeen || row.seen === null);
}

/** The button of a row's badge, which opens the panel. */
export function openerOf({ page }: LiveApi, { holder }: ListedEntry): HTMLElement | null {
  return page.badgeContainerOf(holder).querySelector<HTMLElement>('.hot-papers-open');
}

/** Other scripts hide rows, or replace one with a copy. */
function canBeSeen(holder: HTMLElement): boolean {
  return isHiddenByFilter(holder) || holder.checkVisibility();
}
