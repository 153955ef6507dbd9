import { isEqual } from '../core/equal.ts';
import { type FollowRule, validRules } from '../core/follow/rules.ts';
import { readFamily, readMany, writeMany } from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { follow } from '../shared/storage/follow.ts';
import { alone } from '../shared/storage/lock.ts';
import { followStamps, type Stamp, type Stamps, syncedFollow } from '../shared/storage/stamps.ts';
import { mergeStamped } from './settings-merge.ts';
import { pushNewer, type SyncTrouble } from './sync-push.ts';

/** The number of items for the stamps: 500 rules of usual length fill a fifth of each. */
const SHARES = 16;
/** How long removals are stored, in seconds: a computer that was off for longer restores removed rules. */
const REMEMBERED = 180 * 24 * 60 * 60;

/** Syncs the follow rules once, like `syncSettings` does for settings. */
export async function syncFollow(
  local: Area,
  sync: Area,
  now: number,
): Promise<SyncTrouble | null> {
  let shares: Record<string, Stamps>;
  try {
    shares = await readFamily(sync, syncedFollow);
  } catch {
    return 'failed';
  }
  const theirs: Stamps = Object.assign({}, ...Object.values(shares));
  const merged = await alone(follow, () => mergeIntoLocal(local, theirs, now));
  // An empty share that was never stored stays out of sync.
  const known = { ...inShares({}), ...shares };
  return await pushNewer(sync, syncedFollow, known, inShares(merged));
}

async function mergeIntoLocal(local: Area, theirs: Stamps, now: number): Promise<Stamps> {
  const stored = await readMany(local, [follow, followStamps]);
  const rules = stored(follow);
  const known = stored(followStamps);
  const mine = restampRules(known, rules, now);
  const { '': merged = {} } = mergeStamped({ '': mine }, { '': theirs });
  const recent = Object.fromEntries(
    Object.entries(merged).filter(([, [on, at]]) => on === true || at > now - REMEMBERED),
  );
  const followed = rulesOf(recent);
  // Keeps the user's order; rules from other computers come last.
  const kept = rules.filter((rule) => recent[partOf(rule)]?.[0] === true);
  const next = validRules([...kept, ...followed]);
  // A rule that exceeded the limit was not removed by the user.
  const parts = new Set(next.map(partOf));
  const here = Object.fromEntries(
    Object.entries(recent).filter(([part, [on]]) => on !== true || parts.has(part)),
  );
  if (!isEqual(next, rules)) await writeMany(local, [followStamps, here], [follow, next]);
  else if (!isEqual(here, known)) await writeMany(local, [followStamps, here]);
  return recent;
}

/** Updates the stamps to match the current rules. */
function restampRules(known: Stamps, rules: readonly FollowRule[], now: number): Stamps {
  const at = Math.max(now, ...Object.values(known).map(([, seen]) => seen + 1));
  const parts = new Set(rules.map(partOf));
  const stamps: Stamps = { ...known };
  for (const [part, [on]] of Object.entries(known)) {
    if (on === true && !parts.has(part)) stamps[part] = [false, at];
  }
  for (const part of parts) if (known[part]?.[0] !== true) stamps[part] = [true, at];
  return stamps;
}

function partOf({ kind, text }: FollowRule): string {
  return `${kind}:${text}`;
}

function rulesOf(stamps: Stamps): FollowRule[] {
  const followed = Object.entries(stamps).filter(([, [on]]: [string, Stamp]) => on === true);
  return validRules(
    followed.map(([part]) => {
      const [kind = ''] = part.split(':');
      return { kind, text: part.slice(kind.length + 1) };
    }),
  );
}

/** All shares, including empty ones, which replace what another computer wrote. */
function inShares(stamps: Stamps): Record<string, Stamps> {
  const shares: Record<string, Stamps> = Object.fromEntries(
    Array.from({ length: SHARES }, (_, share) => [String(share), {}]),
  );
  for (const [part, stamp] of Object.entries(stamps)) {
    const share = shares[shareOf(part)];
    if (share !== undefined) share[part] = stamp;
  }
  return shares;
}

/** The same on every computer. */
function shareOf(part: string): string {
  let sum = 0;
  for (const letter of part) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return String(sum % SHARES);
}
