import { type FollowRule, validRules } from '../../core/follow/rules.ts';
import { update } from './access.ts';
import type { Area, Item } from './area.ts';
import { isFollowing } from './following.ts';

/** The follow rules in the order they were added. Damaged ones are skipped. */
export const follow: Item<FollowRule[]> = {
  key: isFollowing.key,
  read: (stored) => (Array.isArray(stored) ? validRules(stored) : []),
};

/** Changes the rules based on their current value. Changes from all open pages run one after the other. */
export async function changeRules(
  area: Area,
  change: (now: FollowRule[]) => FollowRule[],
): Promise<void> {
  await update(area, follow, change);
}
