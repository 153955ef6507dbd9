import { idOfLink } from './link.ts';
import type { Page } from './page.ts';

/** Search results: the badge follows the categories in the result's first line. */
export const searchPage: Page = {
  holder: 'li',
  idOf: (li) => idOfLink(li, '.list-title > a'),
  insertBadge: (li, badge) => li.querySelector('.tags')?.after(badge),
  badgeContainerOf: (li) => li,
};
