import type { TextName } from '../../core/text-name.ts';
import type { LiveApi } from '../live-api.ts';
import css from './bar.css?text';
import { el, onUser } from './dom.ts';

const SHOWN_MS = 8000;

/** A text at the bottom of the window with an undo button. It disappears by itself. */
export interface Toast {
  show(text: TextName, value: string, undo: () => void): void;
}

export function makeToast(live: LiveApi): Toast {
  const { signal } = live;
  let timer = 0;
  let host: HTMLElement | null = null;
  const words = el('p', { role: 'status' });
  const button = el('button', { class: 'link' });
  const box = el('div', { class: 'toast' }, words, button);
  let undo = () => {};
  onUser(button, 'click', () => undo());

  const hide = () => {
    // Stays while the user is about to press the button.
    if (box.matches(':hover, :focus-within')) return wait();
    host?.remove();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, SHOWN_MS);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host?.remove();
  });

  return {
    show(text, value, back) {
      const { translate, settings } = live;
      if (host === null) {
        host = el('div', { id: 'hot-papers-toast', class: 'notranslate', translate: 'no' });
        // The extension's style sheet shows it. Firefox removes that with the extension, but not elements.
        host.hidden = true;
        host.attachShadow({ mode: 'open' }).append(el('style', {}, css), box);
      }
      box.lang = translate('uiLanguage');
      box.dir = translate('uiDirection');
      if (!host.isConnected) document.body.append(host);
      words.textContent = translate(text, value);
      const key = settings.keysOn ? settings.keys.save : '';
      button.replaceChildren(translate('listingUndo'), ...(key ? [' ', el('kbd', {}, key)] : []));
      undo = back;
      wait();
    },
  };
}
