import type { ArxivId } from '../../core/digest.ts';
import { type EntryKind, kindOf } from './entry-kind.ts';
import type { Page } from './page.ts';

/** One entry of a page. A paper listed twice has two entries. */
export interface ListedEntry {
  id: ArxivId;
  /** The `dt`, the search result's `li` or the abstract page's title. */
  holder: HTMLElement;
  /** The element after the `dt` with title and authors; null on other pages, or if it is missing. */
  dd: HTMLElement | null;
  /** The list that contains the entry; sorting never moves entries out of it. */
  section: Element;
  kind: EntryKind;
}

/** All entries in `root`, in document order. */
export function entriesOf(page: Page, root: Document | Element): ListedEntry[] {
  const entries: ListedEntry[] = [];
  for (const holder of root.getElementsByTagName(page.holder)) {
    const id = page.idOf(holder);
    if (id === null) continue;
    entries.push({
      id,
      holder: holder as HTMLElement,
      dd: descriptionOf(holder),
      section: holder.closest('dl, ol, #abs') ?? holder.ownerDocument.body,
      kind: kindOf(holder),
    });
  }
  return entries;
}

function descriptionOf(holder: Element): HTMLElement | null {
  if (holder.localName !== 'dt') return null;
  let next = holder.nextElementSibling;
  while (next !== null && next.localName !== 'dt') {
    if (next.localName === 'dd') return next as HTMLElement;
    next = next.nextElementSibling;
  }
  return null;
}
