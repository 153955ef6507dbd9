import {
  type Day,
  type Post,
  type ReadContext,
  type ReadResult,
  UnreadableDigest,
} from '../digest.ts';
import { cardTitle, citedPapers } from './bluesky-links.ts';
import { countNamed } from './count.ts';
import type { Format } from './format.ts';
import {
  badCounts,
  countsOf,
  dayOf,
  digestDay,
  type JsonObject,
  listOf,
  memberAtStart,
  objectOf,
  objectsOf,
  parseJson,
  startsLike,
  textOf,
} from './json.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';
import { type Found, tally } from './tally.ts';

const ANSWER = memberAtStart('', 'posts', String.raw`\[`);
const SOURCE = 'bluesky';
/** Posts that cite more papers come from bots or digests. */
export const MOST_PAPERS = 3;
const MANY_POSTS = 5;
// https://docs.bsky.app/docs/advanced-guides/moderation#labels
const KEPT_OUT = new Set([
  'porn',
  'sexual',
  'nudity',
  'sexual-figurative',
  'graphic-media',
  'gore',
  '!hide',
  '!no-unauthenticated',
]);
const AT_URI = /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/;
export const HANDLE = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The response of Bluesky's `app.bsky.feed.searchPosts`. */
export const blueskyJson: Format = {
  recognizes: (text) => startsLike(text, ANSWER),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const answer = objectOf(parseJson(text));
  if (!Array.isArray(answer?.posts)) throw new UnreadableDigest('sourcesBadJson');
  refuseTooMany(answer.posts);
  const report = new Report();
  reportCut(answer, answer.posts.length, report);
  const found: Found[] = [];
  const views = objectsOf(answer.posts);
  refuseWithoutLinks(views);
  for (const view of views) {
    if (isKeptOut(view)) continue;
    const papers = citedPapers(view);
    if (papers.length === 0 || papers.length > MOST_PAPERS) continue;
    const post = postOf(view, context, report);
    if (post === null) continue;
    found.push(...papers.map((arxivId) => paperOf(arxivId, view, post, context)));
  }
  const day = digestDay(
    context,
    views.map((view) => dayOfPost(view, context)),
  );
  const entries = tally(SOURCE, found);
  const title = `Bluesky ${day}`;
  return {
    digest: { format: 'bluesky-json', source: SOURCE, list: '', day, title, entries },
    warnings: report.warnings,
  };
}

/**
 * A search for links to arXiv returns at least some links to papers. If none of many links leads to one, the format has
 * changed.
 */
function refuseWithoutLinks(views: readonly JsonObject[]): void {
  const hasRecords = views.some((view) => objectOf(view.record) !== null);
  const isOdd = views.length > 0 && !hasRecords;
  if (isOdd || (views.length >= MANY_POSTS && views.every((view) => !citedPapers(view).length))) {
    throw new UnreadableDigest('sourcesNoAddresses');
  }
}

/** Without an account only the first page is available. A cursor, or a higher total, indicates more. */
function reportCut({ cursor, hitsTotal }: JsonObject, held: number, report: Report): void {
  const total = typeof hitsTotal === 'number' ? hitsTotal : 0;
  if (textOf(cursor) !== '' || total > held) report.warn(0, 'sourcesTopOnly', held);
}

function paperOf(arxivId: string, view: JsonObject, post: Post, context: ReadContext): Found {
  return {
    arxivId,
    title: cardTitle(view, arxivId),
    authors: [],
    categories: [],
    observedAt: context.observedAt ?? null,
    abstract: '',
    posts: [post],
    links: [],
  };
}

function postOf(view: JsonObject, context: ReadContext, report: Report): Post | null {
  const [, did, key] = AT_URI.exec(textOf(view.uri)) ?? [];
  if (did === undefined || key === undefined) {
    report.warn(0, 'sourcesBadPost', excerpt(textOf(view.uri)));
    return null;
  }
  const author = objectOf(view.author) ?? {};
  const record = objectOf(view.record) ?? {};
  const named = textOf(author.handle);
  const handle = HANDLE.test(named) && named !== 'handle.invalid' ? named : '';
  const language = textOf(listOf(record.langs)[0]);
  const counted = {
    reposts: view.repostCount,
    likes: view.likeCount,
    quotes: view.quoteCount,
    replies: view.replyCount,
  };
  for (const name of badCounts(counted))
    report.warn(0, 'sourcesBadCount', excerpt(textOf(view.uri)), countNamed(name));
  return {
    url: `https://bsky.app/profile/${handle || did}/post/${key}`,
    author: textOf(author.displayName) || handle,
    handle,
    day: dayOfPost(view, context),
    text: textOf(record.text),
    lang: LANGUAGE.test(language) ? language : '',
    counts: countsOf(counted),
  };
}

/** A post's author can set any time. */
function dayOfPost(view: JsonObject, context: ReadContext): Day | null {
  const { createdAt } = objectOf(view.record) ?? {};
  return dayOf(createdAt, context) ?? dayOf(view.indexedAt, context);
}

/** Adult posts, and posts of users who allow only signed-in users to see them. */
export function isKeptOut(view: JsonObject): boolean {
  const own = objectOf(objectOf(view.record)?.labels)?.values;
  const labels = [view.labels, objectOf(view.author)?.labels, own].flatMap(objectsOf);
  return labels.some((label) => label.neg !== true && KEPT_OUT.has(textOf(label.val)));
}
