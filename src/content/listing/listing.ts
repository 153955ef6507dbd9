import type { LiveApi } from '../live-api.ts';
import { titleOf } from '../pages/title.ts';
import { hide, hideOnly, rowAround, target } from './hide.ts';
import { keepPosition } from './keep-position.ts';
import { makeOrder } from './order.ts';
import { heatOf, passes, type Row, riseOf, rowsOf, visibleEntries } from './rows.ts';
import type { ListingView } from './view.ts';

const SEEN = 'data-hot-papers-seen';

type SortKey = (row: Row) => number;

const SORT_KEYS: Record<ListingView['order'], SortKey | null> = {
  arxiv: null,
  hottest: heatOf,
  rising: riseOf,
};

/** The entries of a page, sorted and filtered by the user's view. */
export interface Listing {
  /** In document order. */
  rows(): readonly Row[];
  /** Reads the page again, after entries, badges or marks changed. */
  refresh(view: ListingView, withSeen: boolean): void;
  /** Filters again without reading the page. */
  filter(view: ListingView, withSeen: boolean): void;
  /** Whether other scripts hid, showed, added or removed rows since the page was read. */
  isStale(): boolean;
  /** Shows the row that contains a node, although the view hides it. */
  reveal(node: Node | null): void;
  /** Restores the page as arXiv sent it. */
  restore(): void;
}

export function makeListing(live: LiveApi): Listing {
  const order = makeOrder();
  let rows: Row[] = [];
  /** The sort key of each entry's holder; null in arXiv's order. */
  let sortedBy: Map<Element, number> | null = null;
  let revealed = new Set<Element>();

  const move = (change: () => void) => live.unobserved(() => keepPosition(change));
  const restoreOrder = () => {
    if (sortedBy === null) return;
    move(order.undo);
    sortedBy = null;
  };
  const sort = (by: SortKey | null) => {
    rows = rowsOf(live);
    const known = sortedBy;
    const same = rows.every((row) => known?.get(row.holder) === by?.(row));
    if (by !== null && known !== null && same) return;
    if (known !== null) {
      restoreOrder();
      rows = rowsOf(live);
    }
    if (by === null) return;
    sortedBy = new Map(rows.map((row) => [row.holder, by(row)]));
    move(() => {
      rows = order.sort(rows, by);
    });
  };
  const filter = (view: ListingView, withSeen: boolean) => {
    hideOnly(rows, (row) => !passes(row, view, withSeen) && !revealed.has(row.holder));
  };
  const dim = (dimming: boolean) => {
    const seen = dimming ? rows.filter((row) => row.seen !== null) : [];
    const titles = new Set(seen.map(titleOf));
    for (const old of document.querySelectorAll(`[${SEEN}]`)) {
      if (!titles.has(old)) old.removeAttribute(SEEN);
    }
    for (const title of titles) title?.toggleAttribute(SEEN, true);
  };

  const reveal = (node: Node | null) => {
    const row = node && rowAround(rows, node);
    if (!row?.out) return;
    revealed.add(row.holder);
    hide(row, false);
  };

  return {
    rows: () => rows,
    isStale() {
      const holders = new Set(rows.map(({ holder }) => holder));
      const now = visibleEntries(live);
      return now.length !== rows.length || now.some(({ holder }) => !holders.has(holder));
    },
    filter(view, withSeen) {
      revealed = new Set();
      filter(view, withSeen);
    },
    refresh(view, withSeen) {
      sort(SORT_KEYS[view.order]);
      filter(view, withSeen);
      dim(live.settings.seen === 'dim');
      reveal(target());
    },
    reveal,
    restore() {
      hideOnly(rows, () => false);
      dim(false);
      restoreOrder();
    },
  };
}
