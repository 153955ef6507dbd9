import { afterLayout } from './after-layout.ts';
import { set } from './dom.ts';

/** What moves below the filter button: nothing, the filter, or the filter and the order. */
type Fold = 0 | 1 | 2;

/** What is tried in turn: smaller controls before controls that move. */
const STEPS: readonly (readonly [fold: Fold, tight: boolean])[] = [
  [0, false],
  [0, true],
  [1, false],
  [2, false],
];

/** The parts needed to place the controls. */
interface FoldedParts {
  bar: HTMLElement;
  row: HTMLElement;
  /** The texts that must not be clipped. */
  texts: readonly HTMLElement[];
  order: HTMLElement;
  /** The order control's container in the row, and in the popover. */
  controls: HTMLElement;
  popover: HTMLElement;
}

/**
 * Moves controls below the filter button until the others fit, in any language and at any width. The bar's height does
 * not change.
 * @returns checks again, after the next layout
 */
export function foldToFit(parts: FoldedParts, signal: AbortSignal): () => void {
  const { bar, row, texts, order, controls, popover } = parts;
  const fold = (now: Fold, tight: boolean) => {
    set(bar, 'data-fold', now);
    bar.toggleAttribute('data-tight', tight);
    const parent = now === 2 ? popover : controls;
    if (order.parentElement !== parent) parent.prepend(order);
  };
  const look = () => {
    for (const step of STEPS) {
      fold(...step);
      const fits = row.scrollHeight <= row.clientHeight + 1;
      if (fits && [row, controls, ...texts].every(isWhole)) return;
    }
  };
  const lookSoon = afterLayout(bar, look, signal);
  lookSoon();
  return lookSoon;
}

/** Sizes are rounded to whole pixels, so one pixel of overflow may be a rounding error. */
function isWhole({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth <= clientWidth + 1;
}
