import { ET_AL } from '../../core/authors.ts';
import { plainText } from './plain-text.ts';

/** Where the link of an author's name leads: a search for the author, in today's and in older markup. */
const AUTHOR = /[?&]searchtype=author\b|\/find\/[^?]*\/au:|^\/a\//;

const CUT = /\(\d[\d,.]* additional authors? not shown\)/;

/**
 * The authors in the element that lists them, among them those that an abstract page hides at first. `ET_AL` stands
 * last where the page shows only a part.
 */
export function authorsIn(block: Element | null): string[] {
  if (block === null) return [];
  const names = [...block.querySelectorAll('a')]
    .filter((link) => AUTHOR.test(link.getAttribute('href') ?? ''))
    .map(plainText)
    .filter((name) => name !== '');
  const isWhole = block.querySelector('#long-author-list') !== null;
  return isWhole || !CUT.test(block.textContent ?? '') ? names : [...names, ET_AL];
}
