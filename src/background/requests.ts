import * as v from 'valibot';
import { parseArxivId } from '../core/arxiv-id.ts';
import { lastDayOnEarth } from '../core/days.ts';
import { LONGEST_MESSAGE, LONGEST_STACK } from '../core/error-log.ts';
import { LONGEST_RULE } from '../core/follow/rules.ts';
import { type FetchedSourceId, isFetched, isSource, type SourceId } from '../core/sources.ts';
import { LONGEST_TAG, MOST_TAGS } from '../core/tags.ts';
import { dayOfText } from '../core/text/dates.ts';
import type { MessageType, Request } from '../shared/messages.ts';

/** A listing on arXiv shows at most 2,000 entries, a page of search results fewer. */
const MOST_ENTRIES = 4000;
const LONGEST = 4000;

const text = v.string();
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.strictObject({});
const shortText = (most: number) => v.pipe(text, v.maxLength(most));
const words = shortText(LONGEST);
const id = v.pipe(
  text,
  v.check((value) => parseArxivId(value) === value),
);
const day = v.pipe(
  text,
  v.check((value) => dayOfText(value) === value),
);
/** A day that has begun in some time zone: data of a future day could never be replaced. */
const pastDay = v.pipe(
  day,
  v.check((value) => value <= lastDayOnEarth(Date.now())),
);
const source = v.custom<SourceId>(isSource);
const facts = v.strictObject({
  id,
  title: words,
  authors: v.pipe(v.array(words), v.maxLength(MOST_ENTRIES)),
  categories: v.pipe(
    v.array(v.pipe(text, v.regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/))),
    v.maxLength(100),
  ),
});

/**
 * The schema of each message's request. Those from listings are strict: a page may have compromised the process of a
 * content script.
 */
export const REQUESTS: { [T in MessageType]: v.GenericSchema<unknown, Request<T>> } = {
  day: v.strictObject({ day: v.nullable(day), all: v.exactOptional(v.boolean()) }),
  week: v.strictObject({ day, all: v.exactOptional(v.boolean()) }),
  days: nothing,
  search: v.strictObject({ text, limit: number }),
  yours: v.strictObject({ limit: number }),
  readingList: nothing,
  savedPapers: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MOST_ENTRIES)) }),
  paper: v.strictObject({ id }),
  save: v.strictObject({ id, saved: v.boolean(), facts: v.exactOptional(facts) }),
  setReading: v.strictObject({
    id,
    read: v.boolean(),
    tags: v.pipe(v.array(shortText(2 * LONGEST_TAG)), v.maxLength(MOST_TAGS)),
  }),
  shown: v.strictObject({
    ids: v.pipe(v.array(id), v.maxLength(MOST_ENTRIES)),
    day: pastDay,
    facts: v.pipe(v.array(facts), v.maxLength(MOST_ENTRIES)),
    levels: v.exactOptional(
      v.pipe(
        v.record(id, v.pipe(number, v.maxValue(5))),
        v.check((levels) => Object.keys(levels).length <= MOST_ENTRIES),
      ),
    ),
  }),
  hotCount: v.strictObject({ count: v.nullable(number) }),
  loadPanel: nothing,
  loadMath: nothing,
  loadFollow: nothing,
  followAuthor: v.strictObject({ name: shortText(LONGEST_RULE), followed: v.boolean() }),
  openPage: v.strictObject({
    page: v.picklist(['options', 'hot', 'welcome']),
    hash: v.exactOptional(v.pipe(text, v.regex(/^[\w=&.+%-]{0,200}$/))),
  }),
  noteError: v.strictObject({
    message: shortText(LONGEST_MESSAGE),
    stack: shortText(LONGEST_STACK),
  }),
  import: v.strictObject({ file: text, text }),
  categories: nothing,
  sources: nothing,
  refresh: v.strictObject({ source: v.nullable(v.custom<FetchedSourceId>(isFetched)) }),
  archive: v.strictObject({ action: v.picklist(['start', 'pause', 'resume', 'cancel']) }),
  tryTemplate: v.strictObject({ template: text }),
  tryFeed: v.strictObject({ address: text }),
  summary: nothing,
  exportPart: v.strictObject({
    from: v.nullable(
      v.strictObject({
        database: text,
        part: number,
        store: number,
        key: text,
        skip: number,
        offset: number,
        length: number,
        done: number,
        of: number,
      }),
    ),
  }),
  restorePart: v.strictObject({ session: text, part: number, text, last: v.boolean() }),
  rebuild: nothing,
  trouble: nothing,
  deleteSource: v.strictObject({ source }),
  clear: nothing,
  undoClear: nothing,
};

/** The type of a valid message; null for anything else. */
export function typeOf(message: unknown): MessageType | null {
  if (!v.is(v.object({ type: text }), message)) return null;
  return isType(message.type) ? message.type : null;
}

/** Whether a request matches the schema of its message. */
export function isRequest<T extends MessageType>(type: T, request: unknown): request is Request<T> {
  return v.is(REQUESTS[type], request);
}

function isType(type: string): type is MessageType {
  return Object.hasOwn(REQUESTS, type);
}
