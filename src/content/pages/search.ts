import { idOfHref } from './link.ts';
import type { Page } from './page.ts';

/** Search results: the badge follows the categories in the result's first line. */
export const searchPage: Page = {
  holder: 'li',
  idOf: (li) =>
    li.classList.contains('arxiv-result')
      ? idOfHref(li.querySelector('.list-title > a[href*="/abs/"]')?.getAttribute('href'))
      : null,
  place: (li, badge) =>
    (li.querySelector('.tags') ?? li.querySelector('.list-title'))?.after(badge),
  roomOf: (li) => li,
};
