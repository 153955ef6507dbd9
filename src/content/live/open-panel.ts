import type { ArxivId } from '../../core/digest.ts';
import { send } from '../api.ts';
import type { Badges } from '../badge/badges.ts';
import type { LiveApi } from '../live-api.ts';

/**
 * Opens the panel when the user clicks a badge. Checks that the extension created the badge and that the click is
 * trusted, because page scripts can forge both.
 * @param pressed the target of a click before this listener was added
 */
export function openOnClick(
  live: LiveApi,
  idOf: Badges['idOf'],
  pressed: EventTarget | null,
): void {
  const press = (target: EventTarget | null): boolean => {
    const button = target instanceof Element ? target.closest('.hot-papers-open') : null;
    const badge = button?.closest('.hot-papers-badge');
    const id = badge && idOf(badge);
    if (!(button instanceof HTMLElement) || !id) return false;
    live.openPanel(id, button);
    return true;
  };
  press(pressed);
  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    // The row may also be another script's button.
    if (press(event.target)) event.stopPropagation();
  };
  document.addEventListener('click', onClick, { capture: true, signal: live.signal });
}

/** Opens the panel, or asks the background to inject `panel.js`, which then opens the requested one. */
export async function openPanel(live: LiveApi, id: ArxivId, opener: HTMLElement): Promise<void> {
  if (live.panel !== null) {
    live.panel(id, opener);
    return;
  }
  const details = send('paper', { id });
  // The panel shows why it failed; without a panel, the failure of `loadPanel` is enough.
  details.catch(() => undefined);
  live.wanted = { id, opener, details };
  await send('loadPanel', {});
}
