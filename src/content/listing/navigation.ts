import type { LiveApi } from '../live-api.ts';
import { abstractLinkOf } from '../pages/link.ts';
import { openerOf, type Row } from './rows.ts';

/** The height of the sticky strip at the top of the page. */
const STRIP = 24;
/** The largest distance between a click in the strip and a bar, as a fraction of its width. */
const NEAR = 0.01;
const SHEET = '(max-width: 640px)';

/** Navigates the rows of a page, in document order. */
export interface Navigation {
  /** The visible rows of discussed papers. */
  discussed(): readonly Row[];
  /** The user's position among them: `at` counts from 0 and may be one past the end. Reads the layout. */
  position(): { discussed: readonly Row[]; at: number };
  /** Scrolls to the next or previous discussed row. */
  step(direction: 1 | -1): Row | undefined;
  /** Scrolls to the next row that has risen since the user's last visit; wraps around. */
  stepToRisen(): Row | undefined;
  /** Scrolls to the next row that matches a follow rule; wraps around. */
  stepToYours(): Row | undefined;
  /** Records the row whose panel is open; null if none is. */
  stay(row: Row | null): void;
  /** Scrolls to a row and focuses its badge. */
  goTo(row: Row, focus?: boolean): void;
  /** The row nearest to an index; prefers a discussed one if it is close. */
  near(index: number): Row | undefined;
  /** The indices of the first and the last visible row. */
  onScreen(): [first: number, last: number];
  /** The rows that are at least partly visible. */
  inView(): readonly Row[];
  /**
   * The row that a shortcut applies to: the focused one, the panel's, the last visited one if visible, or the one under
   * the pointer.
   */
  current(): Row | undefined;
}

export function makeNavigation(live: LiveApi, rows: () => readonly Row[]): Navigation {
  /** The last visited row, and the one whose panel is open. */
  let last: Element | null = null;
  let open: Element | null = null;

  const discussedRows = () => rows().filter((row) => row.badge !== null && !row.out);
  const here = () => open ?? (last !== null && isOnScreen(last) ? last : null);
  const position = () => {
    const discussed = discussedRows();
    const at = here();
    const index = discussed.findIndex(({ holder }) => holder === at);
    return { discussed, at: index < 0 ? firstBelow(discussed) : index, isHere: index >= 0 };
  };

  const goTo = (row: Row, focus = true) => {
    last = row.holder;
    bringIntoView(row.holder);
    const goal = openerOf(live, row) ?? abstractLinkOf(row.holder);
    if (focus) goal?.focus({ preventScroll: true });
  };

  const arriveAt = (row: Row | undefined) => {
    if (row) goTo(row, !panelHasFocus());
    return row;
  };
  /** Scrolls to the next visible row that matches; wraps around. */
  const stepTo = (matches: (row: Row) => boolean) => {
    const shown = rows().filter((row) => !row.out);
    const at = here();
    const index = shown.findIndex(({ holder }) => holder === at);
    const from = index < 0 ? firstBelow(shown) : index + 1;
    return arriveAt(shown.slice(from).find(matches) ?? shown.find(matches));
  };

  return {
    discussed: discussedRows,
    position,
    goTo,
    stay(row) {
      last = row?.holder ?? open;
      open = row?.holder ?? null;
    },
    step(direction) {
      const { discussed, at, isHere } = position();
      return arriveAt(discussed[direction > 0 && !isHere ? at : at + direction]);
    },
    stepToRisen: () => stepTo(({ rose }) => rose),
    stepToYours: () => stepTo(({ yours }) => yours),
    near(index) {
      const all = rows();
      const reach = Math.max(1, all.length * NEAR);
      const around = all.map((row, at) => ({ row, far: Math.abs(at - index) }));
      const nearest = around.filter(({ row }) => !row.out).sort((a, b) => a.far - b.far);
      const discussed = nearest.find(({ row }) => row.badge !== null);
      return (discussed && discussed.far <= reach ? discussed : nearest[0])?.row;
    },
    onScreen() {
      const all = rows();
      const first = firstBelow(all);
      return [first, Math.max(first, firstBelow(all, innerHeight, 'top') - 1)];
    },
    inView() {
      const all = rows();
      return all
        .slice(firstBelow(all), firstBelow(all, innerHeight, 'top'))
        .filter(({ out }) => !out);
    },
    current() {
      const all = rows();
      // An abstract page shows one paper.
      if (live.kind === 'abs') return all[0];
      const focused = document.activeElement;
      const at = here();
      return (
        all.find(({ holder, dd }) => holder.contains(focused) || dd?.contains(focused)) ??
        all.find(({ holder }) => holder === at) ??
        all.find(({ holder, dd }) => holder.matches(':hover') || dd?.matches(':hover'))
      );
    },
  };
}

/** The index of the first row that does not end above a line of the window. */
function firstBelow(rows: readonly Row[], line = STRIP, edge: 'top' | 'bottom' = 'bottom'): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.holder.getBoundingClientRect()[edge] < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > STRIP && top < innerHeight;
}

function panelHasFocus(): boolean {
  return document.activeElement?.id === 'hot-papers-panel';
}

/** Scrolls only if necessary. A bottom sheet leaves a strip of the page visible at the top. */
export function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.getElementById('hot-papers-panel') !== null && matchMedia(SHEET).matches;
  const end = innerHeight * (covered ? 0.14 : 1);
  if (top >= STRIP && bottom <= end) return;
  scrollBy({ top: top - (covered ? STRIP + 4 : innerHeight / 3), behavior: 'instant' });
}
