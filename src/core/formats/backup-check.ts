import { monthOf, parseArxivId } from '../arxiv-id.ts';
import type { StoredDigest, StoredMarks, StoredPaper } from '../backup.ts';
import { type CountName, digestId, type FormatId, type SourceId } from '../digest.ts';
import { SCORED } from '../popularity.ts';
import { isPostUrl } from '../post-hosts.ts';
import {
  type Check,
  either,
  isCount,
  isText,
  listOf,
  matching,
  objectOf,
  oneOf,
  recordOf,
} from '../shape.ts';
import { dayOfText } from '../text/dates.ts';

/** So much that sums of all counts of a post or a digest are whole numbers still. */
const LARGEST = 1e15;

const isOneCount: Check = (value) => isCount(value) && Number(value) <= LARGEST;

// Records, so that the compiler tells when a name is missing here.
const COUNTS: Record<CountName, Check> = {
  retweets: isOneCount,
  favorites: isOneCount,
  upvotes: isOneCount,
  comments: isOneCount,
  points: isOneCount,
  reposts: isOneCount,
  likes: isOneCount,
  quotes: isOneCount,
  replies: isOneCount,
  people: isOneCount,
};
const FORMATS: Record<FormatId, true> = {
  'hot-papers-markdown': true,
  'hot-papers-json': true,
  'twitter-hot-papers-markdown': true,
  'papers-markdown': true,
  'arxiv-daily-markdown': true,
  'hugging-face-json': true,
  'hacker-news-json': true,
  'bluesky-json': true,
  'backup-json': true,
};
const SOURCES = Object.keys(SCORED) as SourceId[];

const isSource = oneOf(...SOURCES);
const isCounts = objectOf({}, COUNTS);
const isDay: Check = (value) => typeof value === 'string' && dayOfText(value) === value;
const isInstant: Check = (value) => matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)(value) && isDate(value);
const isInstantOrNull = either(isInstant, oneOf(null));
const isId: Check = (value) => typeof value === 'string' && parseArxivId(value) === value;
const isLink = matching(/^https:\/\/[\w.-]+(?:\/[^\s\\]*)?$/);
const isCategory = matching(/^[a-z-]+(?:\.[A-Za-z-]+)?$/);
const isList = either(oneOf(''), isCategory);
const isTrust = matching(/^\d:\d{4}-\d\d-\d\d$/);

const isPost = objectOf(
  {
    url: (value) => typeof value === 'string' && isPostUrl(value),
    author: isText,
    handle: isText,
    day: either(isDay, oneOf(null)),
    text: isText,
    lang: isText,
    by: listOf(isSource),
    at: isInstantOrNull,
  },
  { counts: isCounts },
);

const isSighting = objectOf({
  source: isSource,
  list: isList,
  day: isDay,
  rank: isCount,
  counts: isCounts,
  observedAt: isInstantOrNull,
  earlier: listOf(objectOf({ observedAt: isInstant, counts: isCounts })),
});

const isPaperShape = objectOf({
  key: isText,
  title: isText,
  authors: listOf(isText),
  categories: listOf(isCategory),
  abstract: isText,
  links: listOf(isLink),
  from: objectOf({}, { title: isTrust, authors: isTrust, categories: isTrust, abstract: isTrust }),
  posts: listOf(isPost),
  sightings: listOf(isSighting),
});

const isDigestShape = objectOf({
  id: isText,
  source: isSource,
  list: isList,
  day: isDay,
  format: oneOf(...Object.keys(FORMATS)),
  title: isText,
  ids: listOf(isId),
  scores: listOf(either(isCount, oneOf(null))),
  at: isInstantOrNull,
});

const isMarksShape = objectOf({
  month: matching(/^\d{4}$/),
  saved: recordOf(isId, isInstant),
  seen: recordOf(isId, isDay),
});

export function isPaper(value: unknown): value is StoredPaper {
  if (!isPaperShape(value)) return false;
  const { key } = value as StoredPaper;
  const id = key.slice(key.indexOf(':') + 1);
  return isId(id) && key === `${monthOf(id)}:${id}`;
}

export function isDigest(value: unknown): value is StoredDigest {
  if (!isDigestShape(value)) return false;
  const digest = value as StoredDigest;
  return digest.id === digestId(digest) && digest.ids.length === digest.scores.length;
}

export function isMarks(value: unknown): value is StoredMarks {
  if (!isMarksShape(value)) return false;
  const { month, saved, seen } = value as StoredMarks;
  return [...Object.keys(saved), ...Object.keys(seen)].every((id) => monthOf(id) === month);
}

function isDate(value: unknown): boolean {
  const time = Date.parse(String(value));
  // `2021-02-30` is read as the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(String(value).slice(0, 10));
}
