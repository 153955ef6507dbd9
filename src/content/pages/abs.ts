import { idOfHref } from './link.ts';
import type { Page } from './page.ts';

/**
 * Abstract pages. The title holds the entry, so that the dateline above it stands complete; MathJax
 * rewrites the title and leaves the dateline alone.
 */
export const abstractPage: Page = {
  holder: 'h1',
  idOf: (h1) =>
    dateline(h1) === null
      ? null
      : idOfHref(
          h1.ownerDocument.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
            h1.ownerDocument.URL,
        ),
  place: (h1, badge) => dateline(h1)?.append(badge),
  roomOf: (h1) => dateline(h1) ?? h1,
};

function dateline(h1: Element): Element | null {
  return h1.matches('#abs .title')
    ? (h1.closest('#abs')?.querySelector('.dateline') ?? null)
    : null;
}
