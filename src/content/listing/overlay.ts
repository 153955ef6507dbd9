import type { LiveApi } from '../live-api.ts';
import css from './bar.css?text';
import { el, onUser } from './dom.ts';

/** A box over the page until it is closed. */
export interface Overlay {
  open(content: HTMLElement): void;
  /** Opens a content by its name; closes it if it is open. */
  toggle(name: string, content: () => HTMLElement): void;
}

/**
 * Opens below the bar if that is visible, else at the top of the window. Takes the focus and returns it. Escape and a
 * click elsewhere close it. A button of the bar with `aria-haspopup` toggles it itself.
 */
export function makeOverlay({ signal }: LiveApi, barRoot: () => ShadowRoot | undefined): Overlay {
  let shown: HTMLElement | null = null;
  let host: HTMLElement | null = null;
  let before: Element | null = null;
  let current = '';

  const close = () => {
    const hadFocus = shown?.matches(':focus-within');
    shown?.remove();
    host?.remove();
    shown = host = null;
    current = '';
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
  const onClick = (event: Event) => {
    const path = event.composedPath();
    if (shown !== null && !path.includes(shown) && !isOpener(path, barRoot())) close();
  };
  onUser(document, 'click', onClick, { signal, capture: true });
  signal.addEventListener('abort', close);
  const open = (content: HTMLElement) => {
    close();
    const focused = document.activeElement;
    before = focused?.shadowRoot?.activeElement ?? focused;
    shown = content;
    attach(content);
    content.focus({ preventScroll: true });
  };
  return {
    open,
    toggle(name, content) {
      if (name === current) return close();
      open(content());
      current = name;
    },
  };
}

function isOpener(path: readonly EventTarget[], bar: ShadowRoot | undefined): boolean {
  if (bar === undefined || !path.includes(bar)) return false;
  return path.some((node) => node instanceof HTMLElement && node.ariaHasPopup === 'dialog');
}
