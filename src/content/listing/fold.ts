/** How much of the bar lies under its filter button: nothing, the filter, or the order as well. */
type Fold = 0 | 1 | 2;

const FOLDS: readonly Fold[] = [0, 1, 2];

/** What the bar needs to know where its controls have room. */
interface FoldedParts {
  bar: HTMLElement;
  row: HTMLElement;
  /** The parts that must not be cut off. */
  text: HTMLElement;
  order: HTMLElement;
  /** The order's place in the row, and in the popover under the filter button. */
  controls: HTMLElement;
  popover: HTMLElement;
}

/**
 * Moves controls under the filter button until the others fit, in any language and at any width. The bar's height
 * stays as it is.
 * @returns looks again, in the next frame
 */
export function foldToFit(parts: FoldedParts, signal: AbortSignal): () => void {
  const { bar, row, text, order, controls, popover } = parts;
  let frame = 0;
  const fold = (now: Fold) => {
    bar.dataset.fold = String(now);
    const place = now === 2 ? popover : controls;
    if (order.parentElement !== place) place.prepend(order);
  };
  const look = () => {
    frame = 0;
    for (const now of FOLDS) {
      fold(now);
      if (row.scrollHeight <= row.clientHeight + 1 && [row, controls, text].every(isWhole)) return;
    }
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };
  const size = new ResizeObserver(lookSoon);
  size.observe(bar);
  signal.addEventListener('abort', () => {
    size.disconnect();
    cancelAnimationFrame(frame);
  });
  return lookSoon;
}

/** Sizes come in whole pixels, of which one may be a part that was rounded up. */
function isWhole({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth <= clientWidth + 1;
}
