import { browser } from '../browser.ts';
import { utcDay } from '../core/days.ts';
import { update } from '../shared/storage/access.ts';
import { visited } from '../shared/storage/local.ts';

/** Records a listing that the user opened. */
export async function noteVisit(url: string): Promise<void> {
  const listing = URL.canParse(url) ? listingOf(new URL(url)) : null;
  if (listing === null) return;
  const today = utcDay(Date.now());
  await update(browser.storage.local, visited, (known) =>
    known[listing] === today ? known : { ...known, [listing]: today },
  );
}

/** The archive, category or group in a listing's URL. */
export function listingOf({ pathname, searchParams }: URL): string | null {
  const [, kind, name] = pathname.split('/');
  if (kind !== 'list' && kind !== 'catchup') return null;
  const asked = name || searchParams.get('archive') || '';
  return /^[a-z_-]+(?:\.[A-Za-z-]+)?$/.test(asked) ? asked : null;
}
