import { isSource } from '../../core/sources.ts';
import type { Item } from './area.ts';
import { choice, flag, group, list, text, whole } from './readers.ts';

/*
 * Keys of `localStorage`, with JSON values. Its synchronous access lets the popup know the day before its first
 * request.
 */

const readChoices = group({
  order: choice('heat', 'rising', 'retweets', 'favorites', 'votes'),
  /** The order of the reading list and of search results; `given` is their own order. */
  orderFound: choice('given', 'heat', 'rising', 'retweets', 'favorites', 'votes'),
  sourcesOff: list(isSource),
  /** The lowest level (1 to 5) shown; 0 shows all papers, counted or not. */
  from: whole(0, 5),
  /** The part of the reading list that is shown. */
  reading: choice('all', 'unread', 'read'),
  /** Only papers of the reading list with this tag; empty for all. */
  tag: text(''),
  /** One line per paper. */
  dense: flag(false),
});

/** The display options of all lists. */
export type Choices = ReturnType<typeof readChoices>;

export const choices: Item<Choices> = { key: 'choices', read: readChoices };

const PREFIX = 'place:';
const LIST = 'list:';

/** `place:panel`: the user's place on a list page; `popup/place.ts` reads and writes it. */
export function placeKey(surface: string): string {
  return PREFIX + surface;
}

/** `list:panel`: the list shown last on a list page; `popup/cached-list.ts` reads and writes it. */
export function cachedListKey(surface: string): string {
  return LIST + surface;
}

/** Removes the papers that list pages cache, when everything is deleted. */
export function forgetLists(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(LIST)) storage.removeItem(key);
}
