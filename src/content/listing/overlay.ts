import type { Shared } from '../shared.ts';
import css from './bar.css?text';
import { el, onUser } from './dom.ts';

/** A box over the page until it is closed. */
export interface Overlay {
  isOpen(): boolean;
  open(content: HTMLElement): void;
  close(): void;
}

/**
 * Opens below the bar if that is visible, else at the top of the window. Takes the focus and returns it. Escape and a
 * click elsewhere close it.
 */
export function makeOverlay({ signal }: Shared, barRoot: () => ShadowRoot | undefined): Overlay {
  let shown: HTMLElement | null = null;
  let host: HTMLElement | null = null;
  let before: Element | null = null;

  const close = () => {
    const hadFocus = shown?.matches(':focus-within');
    shown?.remove();
    host?.remove();
    shown = host = null;
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const attach = (content: HTMLElement) => {
    const root = barRoot();
    if (root && root.host.getBoundingClientRect().bottom > 0) {
      root.lastElementChild?.append(content);
      return;
    }
    host = el('div', { id: 'hot-papers-help', class: 'notranslate', translate: 'no' });
    host.attachShadow({ mode: 'open' }).append(el('style', {}, css), content);
    document.body.append(host);
  };

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || shown === null) return;
    event.preventDefault();
    close();
  };
  onUser(document, 'keydown', onEscape, { signal });
  onUser(document, 'click', (event) => shown && !event.composedPath().includes(shown) && close(), {
    signal,
    capture: true,
  });
  signal.addEventListener('abort', close);
  return {
    isOpen: () => shown !== null,
    close,
    open(content) {
      close();
      const focused = document.activeElement;
      before = focused?.shadowRoot?.activeElement ?? focused;
      shown = content;
      attach(content);
      content.focus({ preventScroll: true });
    },
  };
}
