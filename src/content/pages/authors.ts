import { ET_AL } from '../../core/authors.ts';
import type { ListedEntry } from './entries.ts';
import { plainText } from './plain-text.ts';

/** The target of an author's link: a search for the author, in current and older markup. */
const AUTHOR = /[?&]searchtype=author\b|\/find\/[^?]*\/au:|^\/a\//;

const CUT = /\(\d[\d,.]* additional authors? not shown\)/;

/**
 * The authors in a list element, including those that an abstract page hides at first. `ET_AL` is last if the list is
 * truncated.
 */
export function authorsIn(block: Element | null): string[] {
  if (block === null) return [];
  const names = linksIn(block)
    .map(plainText)
    .filter((name) => name !== '');
  if (!CUT.test(block.textContent ?? '')) return names;
  return block.querySelector('#long-author-list') === null ? [...names, ET_AL] : names;
}

/** The links of the authors' names, in order. */
export function authorLinksIn(block: Element): Element[] {
  return linksIn(block).filter((link) => plainText(link) !== '');
}

function linksIn(block: Element): Element[] {
  const links = [...block.getElementsByTagName('a')];
  return links.filter((link) => AUTHOR.test(link.getAttribute('href') ?? ''));
}

/** The element that lists an entry's authors; null if the page shows none. */
export function authorsOf({ holder, dd }: ListedEntry): Element | null {
  if (dd !== null) return dd.querySelector('.list-authors');
  return holder.localName === 'h1'
    ? holder.ownerDocument.querySelector('#abs .authors')
    : holder.querySelector('p.authors');
}
