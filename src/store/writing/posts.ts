import type { StoredPost } from '../../core/backup.ts';
import type { Post } from '../../core/digest.ts';

/** Merges posts by URL, in order of arrival. */
export function mergePosts(
  known: readonly StoredPost[],
  incoming: readonly StoredPost[],
): StoredPost[] {
  const merged = new Map(known.map((post) => [post.url, post]));
  for (const post of incoming) {
    const same = merged.get(post.url);
    merged.set(post.url, same === undefined ? post : mergePost(same, post));
  }
  return [...merged.values()];
}

/** The later value wins, but any value beats an empty one. */
function mergePost(known: StoredPost, incoming: StoredPost): StoredPost {
  const [later, earlier] =
    (incoming.at ?? '') >= (known.at ?? '') ? [incoming, known] : [known, incoming];
  const counts = later.counts ?? earlier.counts;
  return {
    url: known.url,
    author: later.author || earlier.author,
    handle: later.handle || earlier.handle,
    day: later.day ?? earlier.day,
    text: later.text || earlier.text,
    lang: later.lang || earlier.lang,
    ...(counts === undefined ? {} : { counts }),
    by: [...new Set([...known.by, ...incoming.by])].sort(),
    at: later.at,
  };
}

/** The post without the fields that only the database needs. */
export function plainPost({ by: _by, at: _at, ...post }: StoredPost): Post {
  return post;
}
