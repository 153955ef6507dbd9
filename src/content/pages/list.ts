import { idOfHref } from './link.ts';
import type { Page } from './page.ts';

/** Lists, catch-up and author pages: `dt` in every era, also where something wraps each `dt` and its `dd`. */
export const listPage: Page = {
  holder: 'dt',
  idOf: (dt) =>
    idOfHref(dt.querySelector('a[title="Abstract"][href*="/abs/"]')?.getAttribute('href')),
  place: (dt, badge) => dt.append(badge),
  roomOf: (dt) => dt,
};
