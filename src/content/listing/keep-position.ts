/**
 * Moves nodes and keeps the user's position: moving loses focus and selection, and lets the browser scroll to keep its
 * anchor in view.
 */
export function keepPosition(move: () => void): void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const top = window.scrollY;
  move();
  if (focused instanceof HTMLElement && focused !== document.activeElement) {
    focused.focus({ preventScroll: true });
  }
  if (anchorNode && focusNode && selection && selection.anchorNode !== anchorNode) {
    selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  }
  // At the very top no browser scrolls by itself, and reading the position would cost a layout.
  if (top > 0) window.scrollTo(window.scrollX, top);
}
