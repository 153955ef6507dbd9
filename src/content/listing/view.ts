import type { Settings } from '../../shared/settings.ts';
import { api } from '../api.ts';
import type { EntryKind } from '../pages/entry-kind.ts';

/** How the reader wants to see a category's listings. Remembered in `storage.local`. */
export interface ListingView {
  order: Settings['order'];
  /** The lowest level that is shown; 0 shows entries that nobody counted as well. */
  from: number;
  /** Kinds that are hidden. */
  off: EntryKind[];
}

const KEY = 'views';

/** What a listing starts with: nothing hidden. */
function freshView(settings: Settings): ListingView {
  return { order: settings.order, from: 0, off: [] };
}

export async function readView(name: string, settings: Settings): Promise<ListingView> {
  const views = await readViews();
  return { ...freshView(settings), ...views[name] };
}

/** Only what differs from a fresh view is kept, and nothing of a private window. */
export async function rememberView(
  name: string,
  view: ListingView,
  settings: Settings,
): Promise<void> {
  if (api.extension.inIncognitoContext) return;
  const fresh = freshView(settings);
  const changed = Object.entries(view).filter(
    ([key, value]) => String(value) !== String(fresh[key as keyof ListingView]),
  );
  const { [name]: _, ...others } = await readViews();
  const views = changed.length > 0 ? { ...others, [name]: Object.fromEntries(changed) } : others;
  await api.storage.local.set({ [KEY]: views });
}

async function readViews(): Promise<Record<string, Partial<ListingView>>> {
  const views: unknown = (await api.storage.local.get(KEY))[KEY];
  return typeof views === 'object' && views !== null
    ? (views as Record<string, Partial<ListingView>>)
    : {};
}
