import { isEqual } from '../../core/equal.ts';
import { HANDLE, isKeptOut } from '../../core/formats/bluesky-json.ts';
import {
  countsOf,
  type JsonObject,
  objectOf,
  objectsOf,
  parseJson,
  textOf,
} from '../../core/formats/json.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import { fetchAnswer } from '../../sources/reading/http.ts';
import type { Environment } from '../environment.ts';
import type { StoredPost } from '../state.ts';

/** The most posts per request. */
const MOST_URIS = 25;
/** Milliseconds between two calls. */
const SPACING = 250;
const HOUR = 3_600_000;
/** The ages at which a post is counted. Approximate: they depend on the times of the runs. */
const AGES = [2, 6, 24, 72].map((hours) => hours * HOUR);
const ABOUT = 0.75;
/** If none of this many requested posts exists, the response cannot be true. */
const MANY = 5;

/** How many of its counts a post of this age should have had. */
function stageOf(age: number): number {
  return AGES.filter((due) => age >= due * ABOUT).length;
}

export function isFinal(post: StoredPost): boolean {
  return post.checked >= AGES.length;
}

/**
 * Counts the posts that are due. Removes posts that were deleted or are no longer public.
 * @throws SourceFailure; the counts fetched before are kept
 */
export async function countPosts(environment: Environment, posts: StoredPost[]): Promise<void> {
  const now = environment.now();
  const due = posts.filter((post) => post.checked < stageOf(now - post.time));
  for (let at = 0; at < due.length; at += MOST_URIS) {
    if (at > 0) await environment.sleep(SPACING);
    const batch = due.slice(at, at + MOST_URIS);
    const views = await askFor(environment, batch);
    if (views.length === 0 && batch.length >= MANY) {
      throw new SourceFailure('changed', 'sourcesBadJson');
    }
    const gone = noteCounts(batch, views, now);
    for (const post of gone) posts.splice(posts.indexOf(post), 1);
  }
}

async function askFor(
  { fetch, now }: Environment,
  posts: readonly StoredPost[],
): Promise<JsonObject[]> {
  const query = new URLSearchParams(posts.map(({ uri }) => ['uris', uri]));
  const url = `https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts?${query}`;
  const answer = await fetchAnswer({ fetch, now, online: () => true }, url, () => false);
  const views = objectOf(parsed(answer?.text ?? ''))?.posts;
  if (!Array.isArray(views)) throw new SourceFailure('changed', 'sourcesBadJson');
  return objectsOf(views);
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** Stores the counts. Returns the posts to remove. */
function noteCounts(
  batch: readonly StoredPost[],
  views: readonly JsonObject[],
  now: number,
): StoredPost[] {
  const byUri = new Map(views.map((view) => [textOf(view.uri), view]));
  return batch.filter((post) => {
    const view = byUri.get(post.uri);
    if (view === undefined || isKeptOut(view)) return true;
    noteView(post, view, now);
    return false;
  });
}

/** Copies the counts of a post and its author's handle from an API response. */
export function noteView(post: StoredPost, view: JsonObject, now: number): void {
  const handle = textOf(objectOf(view.author)?.handle);
  const did = post.uri.slice('at://'.length).split('/')[0] ?? '';
  const counts = countsOf({
    reposts: view.repostCount,
    likes: view.likeCount,
    quotes: view.quoteCount,
    replies: view.replyCount,
  });
  // Unchanged counts keep their time, so that the files of the day stay the same.
  if (post.observedAt === null || !isEqual(post.counts, counts)) {
    post.counts = counts;
    post.observedAt = `${new Date(now).toISOString().slice(0, 19)}Z`;
  }
  post.handle = HANDLE.test(handle) && handle !== 'handle.invalid' ? handle : did;
  post.checked = stageOf(now - post.time);
}
