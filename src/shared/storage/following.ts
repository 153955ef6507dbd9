import type { Item } from './area.ts';

/** Whether the user follows anything. Separate from `follow.ts`, so that small bundles need not parse rules. */
export const isFollowing: Item<boolean> = {
  key: 'follow',
  read: (stored) => Array.isArray(stored) && stored.length > 0,
};
