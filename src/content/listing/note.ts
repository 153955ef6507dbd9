import type { LiveApi } from '../live-api.ts';
import css from './bar.css?text';
import { el } from './dom.ts';

/** Explains what a page shows, and what the user can do. */
export interface NoteText {
  words: string;
  action?: { label: string; act(): void };
}

/** A line that the extension adds: below the bar, or after the date of an abstract page. */
export interface Note {
  /** @param insert inserts the line into the page */
  show(said: NoteText | null, insert: (host: HTMLElement) => void): void;
}

export function makeNote(live: LiveApi): Note {
  let host: HTMLElement | null = null;
  const words = el('span', { role: 'status' });
  const button = el('button', { class: 'link', click: () => act() });
  const line = el('p', { class: 'because', 'data-kind': live.kind }, words);
  let act = () => {};
  live.signal.addEventListener('abort', () => host?.remove());

  return {
    show(said, insert) {
      if (said === null && host === null) return;
      if (host === null) {
        host = el('div', { id: 'hot-papers-note', class: 'notranslate', translate: 'no' });
        // The extension's style sheet shows it. Firefox removes that with the extension, but not elements.
        host.hidden = true;
        host.attachShadow({ mode: 'open' }).append(el('style', {}, css), line);
      }
      const shown = host;
      live.unobserved(() => insert(shown));
      line.lang = live.translate('uiLanguage');
      line.dir = live.translate('uiDirection');
      const text = said?.words ?? '';
      if (words.textContent !== text) words.textContent = text;
      act = said?.action?.act ?? (() => {});
      button.textContent = said?.action?.label ?? '';
      if (said?.action) line.append(button);
      else button.remove();
    },
  };
}
