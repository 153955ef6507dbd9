import type { ArxivId } from '../../core/digest.ts';

/**
 * How a badge finds the entries of a page. The other fields of an entry are in `entries.ts` and `facts.ts`, which badges
 * do not load. Only this folder contains selectors for arXiv's pages.
 */
export interface Page {
  /** Local name of the element that contains an entry's identifier. Holders are never nested. */
  holder: 'dt' | 'li' | 'h1';
  /** The paper of a holder; null if the element is not an entry. */
  idOf(holder: Element): ArxivId | null;
  /** Inserts a badge into the element returned by `badgeContainerOf`, without moving anything. */
  insertBadge(holder: Element, badge: Element): void;
  /** The element that contains an entry's badge. */
  badgeContainerOf(holder: Element): Element;
  /** The list that the bar is inserted before; absent on pages without a bar. */
  listOf?(holder: Element): Element | null;
}
