import type { LiveApi, PanelTools } from '../live-api.ts';
import css from './panel.css?text';

const PREVIOUS = 'M10 3 5 8l5 5';
const NEXT = 'm6 3 5 5-5 5';
const CLOSE = 'M4 4l8 8M12 4l-8 8';

/** The frame of the panel, which stays while the user moves between papers. */
export interface Frame {
  /**
   * Sets the paper's head and actions, which stay visible.
   * @param aloud announces the change to screen readers without moving the focus
   */
  head(parts: Node[], actions: Node[], aloud: boolean): void;
  body(parts: Node[]): void;
  focusTitle(): void;
  hasFocus(): boolean;
  remove(): void;
}

export function makeFrame(
  { translate: t, kind }: LiveApi,
  { css: controls, dom: { el, icon, logo, set } }: PanelTools,
  actions: { step(direction: 1 | -1): void; close(): void; leave(): void },
): Frame {
  const button = (name: string, path: string, click: () => void) =>
    el('button', { class: 'ib', 'aria-label': name, title: name, click }, icon(path, 'flip'));
  const head = el('div', { class: 'head' });
  const acts = el('div', { class: 'acts' });
  const body = el('div', { class: 'parts' });
  const scroller = el('div', { class: 'body' }, head, acts, body);
  const walk = [
    button(t('listingPrevious'), PREVIOUS, () => actions.step(-1)),
    button(t('listingNext'), NEXT, () => actions.step(1)),
  ];
  const top = el(
    'div',
    { class: 'top' },
    logo(),
    el('b', {}, t('uiSourceHotPapers')),
    el('span', { class: 'sp' }),
    ...(kind === 'abs' ? [] : walk),
    button(t('panelClose'), CLOSE, actions.close),
  );
  const panel = el(
    'div',
    {
      class: 'panel',
      role: 'dialog',
      'aria-labelledby': 'title',
      lang: t('uiLanguage'),
      dir: t('uiDirection'),
    },
    top,
    scroller,
  );
  const host = el('div', {
    id: 'hot-papers-panel',
    class: 'notranslate',
    translate: 'no',
    hidden: '',
  });
  const root = host.attachShadow({ mode: 'open' });
  root.append(el('style', {}, controls + css), panel);
  // The panel is the last element of the page: Tab would go on at the page's start.
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab' || event.shiftKey) return;
    if (root.activeElement !== lastControl(panel)) return;
    event.preventDefault();
    actions.leave();
  });

  const focusTitle = () => head.querySelector('h2')?.focus({ preventScroll: true });

  return {
    head(parts, actions, aloud) {
      const hadFocus = head.querySelector(':focus') !== null;
      set(head, 'aria-live', aloud && !hadFocus ? 'polite' : null);
      head.replaceChildren(...parts);
      acts.replaceChildren(...actions);
      scroller.scrollTop = 0;
      if (!host.isConnected) document.body.append(host);
      if (hadFocus) focusTitle();
    },
    body(parts) {
      body.replaceChildren(...parts);
    },
    focusTitle,
    hasFocus: () => document.activeElement === host,
    remove: () => host.remove(),
  };
}

function lastControl(panel: Element): Element | undefined {
  const controls = panel.querySelectorAll(
    'a[href], button:not(:disabled), summary, [tabindex="0"]',
  );
  return [...controls].filter((control) => control.checkVisibility()).at(-1);
}
