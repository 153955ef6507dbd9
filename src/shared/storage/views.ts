import type { Settings } from '../settings.ts';
import type { Item } from './area.ts';
import { choice, group, list, whole } from './readers.ts';

const KINDS = ['new', 'cross', 'replaced'] as const;
export type EntryKind = (typeof KINDS)[number];

/** The display options of a category's listings. */
export interface ListingView {
  order: Settings['order'];
  /** The lowest level shown; 0 also shows uncounted entries. */
  from: number;
  /** Kinds of entries that are hidden. */
  off: EntryKind[];
}

const isKind = (value: unknown): value is EntryKind => KINDS.some((kind) => kind === value);

const readParts = group({
  order: choice(null, 'arxiv', 'hottest', 'rising'),
  from: whole(0, 5),
  off: list(isKind),
});

/**
 * Order and kinds by category (`cs.CV`), the threshold by category and kind of page (`cs.CV new`). Stores only the
 * differences from the defaults.
 */
export const views: Item<Record<string, Partial<ListingView>>> = {
  key: 'views',
  read: (stored) => {
    const named: [string, unknown][] = Object.entries(Object(stored));
    return Object.fromEntries(named.map(([name, view]) => [name, readView(view)]));
  },
};

function readView(stored: unknown): Partial<ListingView> {
  const { order, from, off } = readParts(stored);
  return {
    ...(order === null ? {} : { order }),
    ...(from === 0 ? {} : { from }),
    ...(off.length === 0 ? {} : { off }),
  };
}
