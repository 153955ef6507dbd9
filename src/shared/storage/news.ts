import type { Item } from './area.ts';

/** The version whose changes the user has not seen; null if there are none. Read by the popup, so it uses no library. */
export const whatsNew: Item<string | null> = {
  key: 'whatsNew',
  read: (stored) => (typeof stored === 'string' ? stored : null),
};
