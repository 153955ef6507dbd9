import { abstractLinkOf } from '../pages/link.ts';
import type { Shared } from '../shared.ts';
import { openerOf, type Row } from './rows.ts';

/** The height that a sticky strip covers at the top of the page. */
const STRIP = 24;
/** How far from a click in the strip a bar may be, as a share of its width: some pixels. */
const NEAR = 0.01;
const SHEET = '(max-width: 640px)';

/** Finds the way among the rows of a page, which are in the order of the document. */
export interface Walk {
  /** The rows that are discussed and visible. */
  talked(): readonly Row[];
  /** Where the reader is among them: `at` counts from 0 and may be one past the end. Asks for the layout. */
  position(): { talked: readonly Row[]; at: number };
  /** The next (or previous) talked-about row, brought into view. */
  step(direction: 1 | -1): Row | undefined;
  /** The next row that has risen since the reader's last visit, brought into view; after the last one the first. */
  stepToRisen(): Row | undefined;
  /** The next row of what the reader follows, after the last the first one again. */
  stepToYours(): Row | undefined;
  /** The panel of this row is open; null: none is. */
  stay(row: Row | null): void;
  /** Brings a row into view and its badge into focus. */
  goTo(row: Row, focus?: boolean): void;
  /** The row nearest to a number; a talked-about one, where one is close by. */
  near(index: number): Row | undefined;
  /** The rows on screen, from the first to the last, by their number. */
  onScreen(): [first: number, last: number];
  /** The rows of which at least a part is on screen. */
  inView(): readonly Row[];
  /**
   * The row that a key is about: the focused one, the one of the panel, the one on screen last gone to, or the one
   * under the pointer.
   */
  current(): Row | undefined;
}

export function makeWalk(shared: Shared, rows: () => readonly Row[]): Walk {
  /** The row last gone to, and the one whose panel is open. */
  let last: Element | null = null;
  let open: Element | null = null;

  const talkedAbout = () => rows().filter((row) => row.badge !== null && !row.out);
  const position = () => {
    const talked = talkedAbout();
    const at = open ?? (last !== null && isOnScreen(last) ? last : null);
    const here = talked.findIndex(({ holder }) => holder === at);
    return { talked, at: here < 0 ? firstBelow(talked) : here, here: here >= 0 };
  };

  const goTo = (row: Row, focus = true) => {
    last = row.holder;
    bringIntoView(row.holder);
    const goal = openerOf(shared, row) ?? abstractLinkOf(row.holder);
    if (focus) goal?.focus({ preventScroll: true });
  };

  return {
    talked: talkedAbout,
    position,
    goTo,
    stay(row) {
      last = row?.holder ?? open;
      open = row?.holder ?? null;
    },
    step(direction) {
      const { talked, at, here } = position();
      const row = talked[direction > 0 && !here ? at : at + direction];
      if (row) goTo(row, !panelHasFocus());
      return row;
    },
    stepToRisen() {
      const { talked, at, here } = position();
      const after = talked.slice(here ? at + 1 : at).find(({ rose }) => rose);
      const row = after ?? talked.find(({ rose }) => rose);
      if (row) goTo(row, !panelHasFocus());
      return row;
    },
    stepToYours() {
      const all = rows();
      const shown = all.filter((row) => row.yours && !row.out);
      const at = open ?? (last !== null && isOnScreen(last) ? last : null);
      const here = all.findIndex(({ holder }) => holder === at);
      const from = here < 0 ? firstBelow(all) : here + 1;
      const row = shown.find((one) => all.indexOf(one) >= from) ?? shown[0];
      if (row) goTo(row, !panelHasFocus());
      return row;
    },
    near(index) {
      const all = rows();
      const reach = Math.max(1, all.length * NEAR);
      const around = all.map((row, at) => ({ row, far: Math.abs(at - index) }));
      const nearest = around.filter(({ row }) => !row.out).sort((a, b) => a.far - b.far);
      const talked = nearest.find(({ row }) => row.badge !== null);
      return (talked && talked.far <= reach ? talked : nearest[0])?.row;
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
      // An abstract page is about one paper.
      if (shared.kind === 'abs') return all[0];
      const focused = document.activeElement;
      const here = open ?? (last !== null && isOnScreen(last) ? last : null);
      return (
        all.find(({ holder, dd }) => holder.contains(focused) || dd?.contains(focused)) ??
        all.find(({ holder }) => holder === here) ??
        all.find(({ holder, dd }) => holder.matches(':hover') || dd?.matches(':hover'))
      );
    },
  };
}

/** How many rows end above a line of the window: the number of the first one that does not. */
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

/** Scrolls only where it must. A sheet leaves a strip of the page free at the top. */
export function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.getElementById('hot-papers-panel') !== null && matchMedia(SHEET).matches;
  const end = innerHeight * (covered ? 0.14 : 1);
  if (top >= STRIP && bottom <= end) return;
  scrollBy({ top: top - (covered ? STRIP + 4 : innerHeight / 3), behavior: 'instant' });
}
