import { browser } from '../browser.ts';
import { utcDay } from '../core/days.ts';

/**
 * In `storage.local`: the listings that the reader opened (`cs.CV`, `cs`, `grp_physics`), each with the last
 * day. The options page proposes their categories. Like all data it stays on this machine.
 */
export const VISITED_KEY = 'visited';

type Visited = Record<string, string>;

/** Takes note of a listing that the reader opened. */
export async function noteVisit(url: string): Promise<void> {
  const listing = URL.canParse(url) ? listingOf(new URL(url)) : null;
  if (listing === null) return;
  const { local } = browser.storage;
  const visited = ((await local.get(VISITED_KEY))[VISITED_KEY] ?? {}) as Visited;
  const today = utcDay(Date.now());
  if (visited[listing] !== today) {
    await local.set({ [VISITED_KEY]: { ...visited, [listing]: today } });
  }
}

/** The archive, category or group that a listing's address names. */
export function listingOf({ pathname, searchParams }: URL): string | null {
  const [, kind, name] = pathname.split('/');
  if (kind !== 'list' && kind !== 'catchup') return null;
  const asked = name || searchParams.get('archive') || '';
  return /^[a-z_-]+(?:\.[A-Za-z-]+)?$/.test(asked) ? asked : null;
}
