import type { Day } from '../../core/digest.ts';
import { entriesOf, type ListedEntry } from '../pages/entries.ts';
import type { BadgeFacts, Shared } from '../shared.ts';
import { isHiddenByUs } from './hidden-by-us.ts';
import type { ListingView } from './view.ts';

/** An entry with what is known of its paper. */
export interface Row extends ListedEntry {
  badge: BadgeFacts | null;
  seen: Day | null;
  /** Whether the view leaves it out. */
  out: boolean;
}

/** Every entry of the page that can be seen, in arXiv's order; also those that we hide ourselves. */
export function visibleEntries({ page }: Pick<Shared, 'page'>): ListedEntry[] {
  return entriesOf(page, document).filter(({ holder }) => canBeSeen(holder));
}

/** The visible entries with what is known of their papers. */
export function rowsOf(shared: Shared): Row[] {
  const { badgeOf, seenOn } = shared;
  return visibleEntries(shared).map((entry) => ({
    ...entry,
    badge: badgeOf(entry.id, entry.holder),
    seen: seenOn(entry.id),
    out: false,
  }));
}

export const levelOf = (row: Row): number => row.badge?.level ?? 0;

/** By heat; in the same heat by score. */
export function heatOf({ badge }: Row): number {
  return badge === null ? -1 : badge.heat + 1 - 1 / (1 + badge.standings[0].score);
}

/** Whether a view shows a row. `withSeen` is false while papers of earlier days are hidden. */
export function passes(row: Row, { from, off }: ListingView, withSeen: boolean): boolean {
  return levelOf(row) >= from && !off.includes(row.kind) && (withSeen || row.seen === null);
}

/** The button of a row's badge, which opens the panel. */
export function openerOf({ page }: Shared, { holder }: ListedEntry): HTMLElement | null {
  return page.badgeContainerOf(holder).querySelector<HTMLElement>('.hot-papers-open');
}

/** Other programs hide rows, or put a copy in the place of one. */
function canBeSeen(holder: HTMLElement): boolean {
  return isHiddenByUs(holder) || holder.checkVisibility();
}
