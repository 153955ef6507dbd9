import { abstractPage } from './abs.ts';
import { listPage } from './list.ts';
import type { Page } from './page.ts';
import { searchPage } from './search.ts';

/** Keyed by the first part of the path. */
const PAGES: Partial<Record<string, Page>> = {
  list: listPage,
  catchup: listPage,
  a: listPage,
  search: searchPage,
  abs: abstractPage,
};

/** The parser of the page at a path; null for pages without entries. */
export function pageAt(path: string): Page | null {
  return PAGES[path.split('/')[1] ?? ''] ?? null;
}
