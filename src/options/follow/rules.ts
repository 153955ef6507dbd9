import { browser } from '../../browser.ts';
import { type Added, addRules, type FollowRule, ruleKey } from '../../core/follow/rules.ts';
import { changeRules } from '../../shared/storage/follow.ts';

/** Adds rules to the current ones. Returns the result of each. */
export async function add(more: readonly FollowRule[]): Promise<Added> {
  let result = addRules([], []);
  await changeRules(browser.storage.local, (now) => {
    result = addRules(now, more);
    return result.added > 0 ? result.rules : now;
  });
  return result;
}

export async function remove(rule: FollowRule): Promise<null> {
  await changeRules(browser.storage.local, (now) => without(now, rule));
  return null;
}

/** Replaces a rule. If the new one is invalid, nothing changes. */
export async function replace(old: FollowRule, fresh: FollowRule): Promise<Added> {
  let result = addRules([], []);
  await changeRules(browser.storage.local, (now) => {
    const at = now.findIndex((rule) => ruleKey(rule) === ruleKey(old));
    result = addRules(without(now, old), [fresh]);
    const made = result.rules.at(-1);
    if (result.added === 0 || made === undefined || at < 0) return now;
    return now.with(at, made);
  });
  return result;
}

function without(now: readonly FollowRule[], rule: FollowRule): FollowRule[] {
  return now.filter((one) => ruleKey(one) !== ruleKey(rule));
}
