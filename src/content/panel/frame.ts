import type { PanelTools, Shared } from '../shared.ts';
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
  { translate: t, kind }: Shared,
  { css: controls, dom: { el, icon, logo, set } }: PanelTools,
  actions: { step(direction: 1 | -1): void; close(): void },
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
  host.attachShadow({ mode: 'open' }).append(el('style', {}, controls + css), panel);

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
