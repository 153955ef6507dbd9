import type { ArxivId } from '../../core/digest.ts';
import { abstractPage } from './abs.ts';
import { listPage } from './list.ts';
import { searchPage } from './search.ts';

/**
 * Where the entries of a page stand: all that a badge needs. What else a listing tells of an entry is in
 * `entries.ts` and `facts.ts`, which the badges do without. No other folder knows a selector of arXiv's.
 */
export interface Page {
  /** Local name of the element that holds an entry's identifier. Holders never lie in one another. */
  holder: 'dt' | 'li' | 'h1';
  /** The paper that a holder names; null where the element is no entry. */
  idOf(holder: Element): ArxivId | null;
  /** Puts a badge where it moves nothing: somewhere in the element that `roomOf` gives. */
  place(holder: Element, badge: Element): void;
  /** The element in which an entry's badge is looked for. */
  roomOf(holder: Element): Element;
  /** The list before which the bar stands; not on pages that get none. */
  listOf?(holder: Element): Element | null;
}

/** By the first part of the path. */
const PAGES: Partial<Record<string, Page>> = {
  list: listPage,
  catchup: listPage,
  a: listPage,
  search: searchPage,
  abs: abstractPage,
};

/** The reader of the page at a path, or null where the path is none with entries. */
export function pageAt(path: string): Page | null {
  return PAGES[path.split('/')[1] ?? ''] ?? null;
}
