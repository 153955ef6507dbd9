/** Block elements: copied text gets a line break after each. */
const BLOCKS = 'address, article, dd, div, dt, h1, h2, h3, li, ol, p, section, tr, ul';

/** Copies formulas as TeX: the browser would put each symbol on its own line. */
export function followCopy(): void {
  document.addEventListener('copy', (event) => {
    const text = copiedText(event);
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
}

/** The selected text with formulas as TeX; null if it contains no formula. */
function copiedText(event: ClipboardEvent): string | null {
  const range = selectedRange(event.composedPath()[0]);
  if (range === null || range.collapsed) return null;
  const within = range.commonAncestorContainer;
  const around = (within instanceof Element ? within : within.parentElement)?.closest('[data-tex]');
  if (around instanceof HTMLElement) return around.dataset.tex ?? null;
  const copy = range.cloneContents();
  const formulas = copy.querySelectorAll<HTMLElement>('[data-tex]');
  if (formulas.length === 0) return null;
  for (const formula of formulas) formula.textContent = formula.dataset.tex ?? '';
  for (const block of copy.querySelectorAll(BLOCKS)) block.append('\n');
  return (copy.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
}

/** Chromium gives a shadow root its own selection; Firefox needs the list of shadow roots to look into. */
function selectedRange(target: EventTarget | undefined): Range | null {
  const targetRoot = target instanceof Node ? target.getRootNode() : document;
  const root = targetRoot instanceof ShadowRoot ? targetRoot : document.activeElement?.shadowRoot;
  const selection = (root && ownSelection(root)) ?? document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const [composed] = root ? composedRanges(selection, root) : [];
  if (composed === undefined) return selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function ownSelection(root: ShadowRoot): Selection | null {
  const get: unknown = 'getSelection' in root ? root.getSelection : undefined;
  return typeof get === 'function' ? get.call(root) : null;
}

/** Empty in browsers without `getComposedRanges`: Chromium before 137, Firefox before 142. */
function composedRanges(selection: Selection, root: ShadowRoot): StaticRange[] {
  if (!('getComposedRanges' in selection)) return [];
  return selection.getComposedRanges({ shadowRoots: [root] });
}
