import type { ArxivId } from '../../core/digest.ts';
import { send } from '../api.ts';
import type { Shared } from '../shared.ts';

/**
 * The badge's button opens the panel. One listener serves all badges, also those that other scripts copied.
 * @param pressed what was clicked before we listened
 */
export function openOnClick(shared: Shared, pressed: EventTarget | null | undefined): void {
  const press = (target: unknown): boolean => {
    const button = target instanceof Element ? target.closest('.hot-papers-open') : null;
    const id = button?.closest('[data-arxiv-id]')?.getAttribute('data-arxiv-id');
    if (!(button instanceof HTMLElement) || !id) return false;
    shared.openPanel(id, button);
    return true;
  };
  press(pressed);
  const hear = (event: Event) => {
    // The row may be another script's button, too.
    if (press(event.target)) event.stopPropagation();
  };
  document.addEventListener('click', hear, { capture: true, signal: shared.signal });
}

/** Opens the panel that is there, or has the background bring `panel.js`, which opens what is wanted. */
export async function openPanel(shared: Shared, id: ArxivId, opener: HTMLElement): Promise<void> {
  if (shared.panel !== null) {
    shared.panel(id, opener);
    return;
  }
  shared.wanted = { id, opener };
  await send('loadPanel', {});
}
