import type { ListedEntry } from './entries.ts';

/** The element with an entry's abstract; null if the page shows none. */
export function abstractOf({ holder, dd }: ListedEntry): Element | null {
  if (dd !== null) return dd.querySelector('p.mathjax');
  return holder.localName === 'h1'
    ? holder.ownerDocument.querySelector('#abs .abstract')
    : holder.querySelector('.abstract-full');
}
