import type { Item } from './area.ts';

/** The version whose changes the reader has not seen; null where there are none. Without a library: the popup reads it. */
export const whatsNew: Item<string | null> = {
  key: 'whatsNew',
  read: (stored) => (typeof stored === 'string' ? stored : null),
};
