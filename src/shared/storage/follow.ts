import { type FollowRule, soundRules } from '../../core/follow/rules.ts';
import { update } from './access.ts';
import type { Area, Item } from './area.ts';
import { isFollowing } from './following.ts';

/** What the reader follows, in the order in which it was added. What is damaged of it is left out. */
export const follow: Item<FollowRule[]> = {
  key: isFollowing.key,
  read: (stored) => (Array.isArray(stored) ? soundRules(stored) : []),
};

/** Changes the rules by what they are at that moment, one change after the other over all open pages. */
export async function changeRules(
  area: Area,
  change: (now: FollowRule[]) => FollowRule[],
): Promise<void> {
  await update(area, follow, change);
}
