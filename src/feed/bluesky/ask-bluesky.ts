import { utcDay } from '../../core/days.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { Environment } from '../environment.ts';
import type { BlueskyState, StoredPost } from '../state.ts';
import { countPosts, isFinal } from './counting.ts';
import type { StreamedPost } from './frames.ts';
import { readStream, startOfStream } from './jetstream.ts';
import { searchPosts } from './search.ts';

/**
 * Reads the posts since the last run, and counts the posts that are due. If the stream fails, uses the search, which
 * needs a login; if that also fails, still counts the known posts.
 * @throws SourceFailure
 */
export async function askBluesky(environment: Environment, state: BlueskyState): Promise<void> {
  const from = startOfStream(state.cursor, environment.now());
  const posts = new Map(state.posts.map((post) => [post.uri, post]));
  let failure: unknown = null;
  try {
    await readStream(
      environment,
      from,
      (post, time) => notePost(posts, post, time),
      (reached) => {
        state.cursor = reached;
      },
    );
  } catch (error) {
    failure = error;
  }
  if (failure !== null && environment.login !== null) {
    failure = await searchPosts(environment, environment.login, state, posts).then(
      () => null,
      () => failure,
    );
  }
  state.posts = [...posts.values()];
  await countPosts(environment, state.posts);
  state.posts = sorted(withoutIdle(state.posts));
  if (failure !== null) throw failure;
}

/** An edited post may cite other papers, or none. */
function notePost(posts: Map<string, StoredPost>, post: StreamedPost, time: number): void {
  const known = posts.get(post.uri);
  if (post.papers.length === 0) posts.delete(post.uri);
  else if (known !== undefined) Object.assign(known, { papers: post.papers, title: post.title });
  else {
    const uncounted = { checked: 0, handle: '', counts: {}, observedAt: null };
    posts.set(post.uri, { ...post, time: Math.floor(time), ...uncounted });
  }
}

/** After their last count, posts stay only if their paper has a score on that day. */
function withoutIdle(posts: readonly StoredPost[]): StoredPost[] {
  const key = (post: StoredPost, paper: string) => `${utcDay(post.time)} ${paper}`;
  const scored = new Set(
    posts
      .filter((post) => (scoreOf('bluesky', post.counts) ?? 0) > 0)
      .flatMap((post) => post.papers.map((paper) => key(post, paper))),
  );
  return posts.filter(
    (post) => !isFinal(post) || post.papers.some((paper) => scored.has(key(post, paper))),
  );
}

function sorted(posts: readonly StoredPost[]): StoredPost[] {
  return [...posts].sort((a, b) => a.time - b.time || (a.uri < b.uri ? -1 : 1));
}
