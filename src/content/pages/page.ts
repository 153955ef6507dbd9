import type { ArxivId } from '../../core/digest.ts';

/**
 * Where the entries of a page stand: all that a badge needs. What else a listing tells of an entry is in
 * `entries.ts` and `facts.ts`, which the badges do without. No other folder contains a selector for arXiv's pages.
 */
export interface Page {
  /** Local name of the element that holds an entry's identifier. Holders never lie in one another. */
  holder: 'dt' | 'li' | 'h1';
  /** The paper that a holder names; null if the element is not an entry. */
  idOf(holder: Element): ArxivId | null;
  /** Puts a badge where it moves nothing: somewhere in the element that `badgeContainerOf` gives. */
  insertBadge(holder: Element, badge: Element): void;
  /** The element in which an entry's badge is looked for. */
  badgeContainerOf(holder: Element): Element;
  /** The list before which the bar stands; not on pages that get none. */
  listOf?(holder: Element): Element | null;
}
