import type { Settings } from '../../shared/settings.ts';
import { read, update } from '../../shared/storage/access.ts';
import { type ListingView as StoredView, views } from '../../shared/storage/views.ts';
import { api } from '../api.ts';

/** How a page is shown. */
export interface ListingView extends StoredView {
  /** Shows only papers that match the follow rules. Not stored: later pages may have none. */
  yours?: boolean;
}

/** The initial view of a listing: nothing hidden. */
function freshView({ order }: Settings): ListingView {
  return { order, from: 0, off: [] };
}

/** The keys that a view is stored under: `cs.CV`, and `new` for the kind of page. */
export interface ViewName {
  category: string;
  period: string;
}

/** A threshold for today's papers would hide all of an old month, so it is stored per kind of page. */
const pageOf = ({ category, period }: ViewName) => `${category} ${period}`;

export async function readView(name: ViewName, settings: Settings): Promise<ListingView> {
  const all = await read(api.storage.local, views);
  const { from = 0 } = all[pageOf(name)] ?? {};
  return { ...freshView(settings), ...all[name.category], from };
}

/** Only differences from the initial view are stored, and nothing in a private window. */
export async function rememberView(
  name: ViewName,
  view: ListingView,
  settings: Settings,
): Promise<void> {
  if (api.extension.inIncognitoContext) return;
  const { order, from, off } = view;
  const changed: Record<string, Partial<ListingView>> = {
    [name.category]: {
      ...(order === settings.order ? {} : { order }),
      ...(off.length === 0 ? {} : { off }),
    },
    [pageOf(name)]: from === 0 ? {} : { from },
  };
  await update(api.storage.local, views, (known) =>
    Object.fromEntries(
      Object.entries({ ...known, ...changed }).filter(([, one]) => Object.keys(one).length > 0),
    ),
  );
}
