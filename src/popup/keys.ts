import { useEffect } from 'preact/hooks';

const ROW = '[data-arxiv-id]';

/** The button in the focused row that a key presses. */
const IN_ROW: Record<string, string> = {
  s: '.save',
  o: '.show-posts',
  ' ': '.show-abstract',
  c: '.copy',
  r: '.mark-read',
  t: '.add-tag',
};
/** The button on the page that a key presses. */
const ON_PAGE: Record<string, string> = { d: '.dense', '?': '.help' };

/** Keyboard shortcuts of a list: j and k move between rows, other keys press buttons of the row. */
export function useKeys(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}

function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || isField(target) || (key === ' ' && isPressed(target))) return;
  if (pressKey(key)) event.preventDefault();
}

function pressKey(key: string): boolean {
  if (key === 'j') return focusRow(1);
  if (key === 'k') return focusRow(-1);
  return press(currentRow(), IN_ROW[key]) || press(document, ON_PAGE[key]);
}

/** Moves the focus to the title of the next or previous row; to the first row if none has the focus. */
export function focusRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const current = currentRow();
  const next = current === null ? rows[0] : rows[rows.indexOf(current) + step];
  next?.querySelector<HTMLElement>('h2 a')?.focus();
  return next !== undefined;
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROW) ?? null;
}

function press(where: ParentNode | null, selector: string | undefined): boolean {
  const button = selector === undefined ? null : where?.querySelector<HTMLElement>(selector);
  button?.click();
  return button != null;
}

/** Whether the element uses letters as text or for selection. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && ['search', 'text'].includes(target.type);
}

/** Whether the space bar already presses the element. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
}
