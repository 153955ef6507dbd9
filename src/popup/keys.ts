import { useEffect } from 'preact/hooks';

const ROW = '[data-arxiv-id]';

/** The button of a key in the focused row. */
const IN_ROW: Record<string, string> = {
  s: '.save',
  o: '.show-posts',
  ' ': '.show-abstract',
  c: '.copy',
};
/** The button of a key on the page. */
const ON_PAGE: Record<string, string> = { d: '.dense', '?': '.keys' };

/** The keys of a list: j and k go from row to row, others press what a row has. */
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

/** Moves the focus to the title of the row beside the one that has it; to the first where none has. */
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

/** Whether letters that are typed there are text, or choose something. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type === 'search';
}

/** Whether the space bar presses it by itself. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
}
