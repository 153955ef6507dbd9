import type { Shared } from '../shared.ts';
import css from './bar.css?text';
import { el } from './dom.ts';

/** Explains what a page shows, and what the user can do. */
export interface NoteText {
  words: string;
  action?: { label: string; act(): void };
}

/** A line that the extension adds: below the bar, or after the date of an abstract page. */
export interface Note {
  /** @param place inserts the line into the page */
  show(said: NoteText | null, place: (host: HTMLElement) => void): void;
}

export function makeNote(shared: Shared): Note {
  let host: HTMLElement | null = null;
  const words = el('span', { role: 'status' });
  const button = el('button', { class: 'link', click: () => act() });
  const line = el('p', { class: 'because', 'data-kind': shared.kind }, words);
  let act = () => {};
  shared.signal.addEventListener('abort', () => host?.remove());

  return {
    show(said, place) {
      if (said === null && host === null) return;
      if (host === null) {
        host = el('div', { id: 'hot-papers-note', class: 'notranslate', translate: 'no' });
        // The extension's style sheet shows it. Firefox removes that with the extension, but not elements.
        host.hidden = true;
        host.attachShadow({ mode: 'open' }).append(el('style', {}, css), line);
      }
      const shown = host;
      shared.unobserved(() => place(shown));
      line.lang = shared.translate('uiLanguage');
      line.dir = shared.translate('uiDirection');
      const text = said?.words ?? '';
      if (words.textContent !== text) words.textContent = text;
      act = said?.action?.act ?? (() => {});
      button.textContent = said?.action?.label ?? '';
      if (said?.action) line.append(button);
      else button.remove();
    },
  };
}
