import { isSource } from '../../core/sources.ts';
import type { Item } from './area.ts';
import { choice, flag, group, list, whole } from './readers.ts';

/*
 * The keys of `localStorage`, which answers at once: with it, the popup's first request knows its day. What lies there
 * is JSON.
 */

const readChoices = group({
  order: choice('heat', 'rising', 'retweets', 'favorites', 'votes'),
  /** The order of the reading list and of what was found; `given` is their own. */
  orderFound: choice('given', 'heat', 'rising', 'retweets', 'favorites', 'votes'),
  sourcesOff: list(isSource),
  /** The lowest level (1 to 5) that is shown; 0 for everything, counted or not. */
  from: whole(0, 5),
  /** One line a paper. */
  dense: flag(false),
});

/** How the reader wants lists: what is true for all of them. */
export type Choices = ReturnType<typeof readChoices>;

export const choices: Item<Choices> = { key: 'choices', read: readChoices };

const PREFIX = 'place:';
const LIST = 'list:';

/** `place:panel`: where the reader was on a list page; `popup/place.ts` reads and writes it. */
export function placeKey(surface: string): string {
  return PREFIX + surface;
}

/** `list:panel`: the list that a list page showed last; `popup/kept-list.ts` reads and writes it. */
export function keptListKey(surface: string): string {
  return LIST + surface;
}

/** Removes what list pages keep of papers, where everything is deleted. */
export function forgetLists(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(LIST)) storage.removeItem(key);
}
