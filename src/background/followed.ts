import { browser } from '../browser.ts';
import { isEqual } from '../core/equal.ts';
import { compileRules, type Matcher } from '../core/follow/matcher.ts';
import { foldName, wordsOf } from '../core/follow/names.ts';
import { addRules, type FollowRule } from '../core/follow/rules.ts';
import type { PaperRow } from '../shared/messages.ts';
import { read } from '../shared/storage/access.ts';
import { changeRules, follow } from '../shared/storage/follow.ts';

let compiled: { rules: FollowRule[]; matcher: Matcher } = { rules: [], matcher: compileRules([]) };

/** The user's follow rules, compiled again only after a change. */
export async function followed(): Promise<{ rules: FollowRule[]; matcher: Matcher }> {
  const rules = await read(browser.storage.local, follow);
  if (!isEqual(rules, compiled.rules)) compiled = { rules, matcher: compileRules(rules) };
  return compiled;
}

/** The rows, with a mark on those whose title or authors match a rule. */
export async function markYours(papers: readonly PaperRow[]): Promise<PaperRow[]> {
  const { rules, matcher } = await followed();
  if (rules.length === 0) return [...papers];
  return papers.map((paper) => {
    const { title, authors } = paper;
    return matcher.find({ title, authors }) === null ? paper : { ...paper, yours: true };
  });
}

/** Follows an author, or removes all rules that match the name. */
export async function changeAuthor(name: string, isWanted: boolean): Promise<void> {
  const words = wordsOf(foldName(name));
  const fits = (rule: FollowRule) => compileRules([rule]).hasAuthor(words);
  await changeRules(browser.storage.local, (now) => {
    if (isWanted) return addRules(now, [{ kind: 'author', text: name }]).rules;
    return now.filter((rule) => !fits(rule));
  });
}
