import type { Item } from './area.ts';

/** Whether the reader follows anything, for who does not carry what reads rules: `follow.ts` has them. */
export const isFollowing: Item<boolean> = {
  key: 'follow',
  read: (stored) => Array.isArray(stored) && stored.length > 0,
};
