import type { ArxivId } from '../../core/digest.ts';
import { send } from '../api.ts';
import type { Badges } from '../badge/badges.ts';
import type { Shared } from '../shared.ts';

/**
 * The badge's button opens the panel, where we have built the badge and a person has clicked it: scripts of
 * the page can do both as well.
 * @param pressed what was clicked before we listened
 */
export function openOnClick(
  shared: Shared,
  idOf: Badges['idOf'],
  pressed: EventTarget | null,
): void {
  const press = (target: EventTarget | null): boolean => {
    const button = target instanceof Element ? target.closest('.hot-papers-open') : null;
    const badge = button?.closest('.hot-papers-badge');
    const id = badge && idOf(badge);
    if (!(button instanceof HTMLElement) || !id) return false;
    shared.openPanel(id, button);
    return true;
  };
  press(pressed);
  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    // The row may be another script's button, too.
    if (press(event.target)) event.stopPropagation();
  };
  document.addEventListener('click', onClick, { capture: true, signal: shared.signal });
}

/** Opens the panel that is there, or has the background bring `panel.js`, which opens what is wanted. */
export async function openPanel(shared: Shared, id: ArxivId, opener: HTMLElement): Promise<void> {
  if (shared.panel !== null) {
    shared.panel(id, opener);
    return;
  }
  const details = send('paper', { id });
  // The panel says why it failed; without it, that `loadPanel` fails says enough.
  details.catch(() => undefined);
  shared.wanted = { id, opener, details };
  await send('loadPanel', {});
}
