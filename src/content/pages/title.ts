import type { ListedEntry } from './entries.ts';

/** The element with an entry's title; null on abstract pages, which show one paper. */
export function titleOf({ holder, dd }: ListedEntry): Element | null {
  return dd === null ? holder.querySelector('p.title') : dd.querySelector('.list-title');
}

/** The element with an entry's title, on pages of every kind. */
export function titleElementOf(entry: ListedEntry): Element | null {
  return entry.holder.localName === 'h1' ? entry.holder : titleOf(entry);
}
