import type { Settings } from '../../shared/settings.ts';
import { read, update } from '../../shared/storage/access.ts';
import { type ListingView as StoredView, views } from '../../shared/storage/views.ts';
import { api } from '../api.ts';

/** How a page is shown. */
export interface ListingView extends StoredView {
  /** Shows only what the reader follows. Not remembered: a later page may have none of it. */
  yours?: boolean;
}

/** The initial view of a listing: nothing hidden. */
function freshView({ order }: Settings): ListingView {
  return { order, from: 0, off: [] };
}

export async function readView(name: string, settings: Settings): Promise<ListingView> {
  const { [name]: view } = await read(api.storage.local, views);
  return { ...freshView(settings), ...view };
}

/** Only differences from the initial view are stored, and nothing in a private window. */
export async function rememberView(
  name: string,
  view: ListingView,
  settings: Settings,
): Promise<void> {
  if (api.extension.inIncognitoContext) return;
  const { order, from, off } = view;
  const changed: Partial<ListingView> = {
    ...(order === settings.order ? {} : { order }),
    ...(from === 0 ? {} : { from }),
    ...(off.length === 0 ? {} : { off }),
  };
  await update(api.storage.local, views, ({ [name]: _, ...others }) =>
    Object.keys(changed).length > 0 ? { ...others, [name]: changed } : others,
  );
}
