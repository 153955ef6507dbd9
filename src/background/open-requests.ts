import { parseArxivId } from '../core/arxiv-id.ts';
import { lastDayOnEarth } from '../core/days.ts';
import { LONGEST_MESSAGE, LONGEST_STACK } from '../core/error-log.ts';
import {
  type Check,
  either,
  isCount,
  listOf,
  matching,
  objectOf,
  oneOf,
  shortText,
} from '../core/shape.ts';
import { dayOfText } from '../core/text/dates.ts';
import type { MessageType } from '../shared/messages.ts';

/** A page of arXiv shows 2,000 entries at most; listings of search results fewer. */
const MOST_ENTRIES = 4000;
const LONGEST = 4000;

const isId: Check = (value) => typeof value === 'string' && parseArxivId(value) === value;
const isWords = shortText(LONGEST);
/** A day of the calendar that has begun somewhere on earth: one still to come would be the last word for ever. */
const isDay: Check = (value) => {
  if (typeof value !== 'string' || dayOfText(value) !== value) return false;
  return value <= lastDayOnEarth(Date.now());
};

const isFacts = objectOf({
  id: isId,
  title: isWords,
  authors: listOf(isWords, MOST_ENTRIES),
  categories: listOf(matching(/^[a-z-]+(?:\.[A-Za-z-]+)?$/), 100),
});

/** What a request of a content script looks like: it runs in a process that a page could have taken over. */
const CHECKS: Partial<Record<MessageType, Check>> = {
  paper: objectOf({ id: isId }),
  save: objectOf({ id: isId, saved: oneOf(true, false) }),
  shown: objectOf({
    ids: listOf(isId, MOST_ENTRIES),
    day: isDay,
    facts: listOf(isFacts, MOST_ENTRIES),
  }),
  hotCount: objectOf({ count: either(isCount, oneOf(null)) }),
  loadPanel: objectOf({}),
  openPage: objectOf(
    { page: oneOf('options', 'hot', 'welcome') },
    { hash: matching(/^[\w=&.+%-]{0,200}$/) },
  ),
  noteError: objectOf({ message: shortText(LONGEST_MESSAGE), stack: shortText(LONGEST_STACK) }),
};

export function isSoundRequest(type: MessageType, request: unknown): boolean {
  return CHECKS[type]?.(request) ?? false;
}
