import { compileRules } from '../../core/follow/matcher.ts';
import { foldName, wordsOf } from '../../core/follow/names.ts';
import type { FollowRule } from '../../core/follow/rules.ts';
import { read } from '../../shared/storage/access.ts';
import { follow } from '../../shared/storage/follow.ts';
import { watch } from '../../shared/storage/watch.ts';
import { api } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { entriesOf, type ListedEntry } from '../pages/entries.ts';
import { reportError } from '../report-error.ts';
import { readEntry } from './entry.ts';
import { makeHighlight } from './highlight.ts';

/** How many entries are checked per idle callback. */
const AT_ONCE = 100;
const AT_LATEST_MS = 500;

/** When the page is idle, finds entries that match the follow rules, and underlines the matches. */
export function startFollowing(live: LiveApi): void {
  const { page, changes, signal } = live;
  const highlight = makeHighlight();
  let matcher = compileRules([]);
  let looked = new WeakMap<Element, string>();
  let yours = new WeakSet<Element>();
  let waiting: ListedEntry[] = [];
  let found = false;
  let idle = 0;
  let announcing = false;

  const look = (entry: ListedEntry) => {
    looked.set(entry.holder, entry.id);
    const match = matcher.find(readEntry(entry));
    if (match === null) return;
    yours.add(entry.holder);
    found = true;
    highlight.add(entry, match, matcher);
  };
  const announce = () => {
    found = false;
    announcing = true;
    changes.dispatchEvent(new Event('change'));
    announcing = false;
  };
  const lookAtSome = () => {
    waiting.splice(0, AT_ONCE).forEach(look);
    if (waiting.length > 0) whenIdle();
    else if (found) announce();
  };
  const whenIdle = () => {
    cancelIdleCallback(idle);
    idle = requestIdleCallback(lookAtSome, { timeout: AT_LATEST_MS });
  };
  const lookAtNew = () => {
    waiting = entriesOf(page, document).filter(({ holder, id }) => looked.get(holder) !== id);
    if (waiting.length > 0) whenIdle();
  };
  const take = (rules: readonly FollowRule[]) => {
    matcher = compileRules(rules);
    looked = new WeakMap();
    yours = new WeakSet();
    highlight.clear();
    // Rows that no longer match must be updated at once.
    found = true;
    lookAtNew();
  };

  live.following = {
    isYours: (holder) => yours.has(holder),
    isFollowed: (author) => matcher.hasAuthor(wordsOf(foldName(author))),
  };
  changes.addEventListener('change', () => announcing || lookAtNew(), { signal });
  signal.addEventListener('abort', () => {
    cancelIdleCallback(idle);
    highlight.clear();
  });
  watch(api.storage.local, follow, take, signal);
  read(api.storage.local, follow).then(take).catch(reportError);
}
