import { idOfHref } from './link.ts';
import type { Page } from './page.ts';

/**
 * Abstract pages. The title is the entry's holder, because the dateline above it is complete by then. The badge goes
 * into the dateline, because MathJax rewrites the title.
 */
export const abstractPage: Page = {
  holder: 'h1',
  idOf: (h1) => h1.closest('#abs') && idOfHref(location.pathname),
  insertBadge: (h1, badge) => badgeContainerOf(h1).append(badge),
  badgeContainerOf,
};

function badgeContainerOf(h1: Element): Element {
  return h1.closest('#abs')?.querySelector('.dateline') ?? h1;
}
