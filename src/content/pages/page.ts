import type { ArxivId } from '../../core/digest.ts';
import { abstractPage } from './abs.ts';
import { listPage } from './list.ts';
import { searchPage } from './search.ts';

export type PageKind = 'list' | 'catchup' | 'author' | 'search' | 'abs';

/**
 * Where the entries of a page stand: all that a badge needs. What else a listing tells of an entry is in
 * `entries.ts` and `facts.ts`, which the badges do without. No other folder knows a selector of arXiv's.
 */
export interface Page {
  /** Local name of the element that holds an entry's identifier. Holders never lie in one another. */
  holder: 'dt' | 'li' | 'h1';
  /** The paper that a holder names; null where the element is no entry. */
  idOf(holder: Element): ArxivId | null;
  /** Puts a badge where it moves nothing. The badge's place is inside the element that `roomOf` gives. */
  place(holder: Element, badge: Element): void;
  /** The element in which an entry's badge is looked for. */
  roomOf(holder: Element): Element;
}

const KINDS: readonly (readonly [RegExp, PageKind])[] = [
  [/^\/list(?:\/|$)/, 'list'],
  [/^\/catchup(?:\/|$)/, 'catchup'],
  [/^\/a\//, 'author'],
  [/^\/search(?:\/|$)/, 'search'],
  [/^\/abs\//, 'abs'],
];

export function kindOf(url: URL): PageKind | null {
  return KINDS.find(([path]) => path.test(url.pathname))?.[1] ?? null;
}

export function pageOf(kind: PageKind): Page {
  if (kind === 'search') return searchPage;
  return kind === 'abs' ? abstractPage : listPage;
}
