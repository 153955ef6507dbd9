import { idOfLink } from './link.ts';
import type { Page } from './page.ts';

/**
 * Lists, catch-up and author pages: `dt` in every version of the markup, even if another script wraps each `dt` and its
 * `dd`.
 */
export const listPage: Page = {
  holder: 'dt',
  idOf: (dt) => idOfLink(dt, 'a[href*="/abs/"]'),
  insertBadge: (dt, badge) => dt.append(badge),
  badgeContainerOf: (dt) => dt,
  listOf: (dt) => dt.closest('dl'),
};
