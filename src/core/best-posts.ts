import type { Post, SourceId } from './digest.ts';
import { scoreOf } from './popularity.ts';
import { sourceOfPost } from './sources.ts';

/**
 * Posts of the hottest source first, within each source by count.
 * @param standings the hottest source first
 */
export function bestFirst(
  posts: readonly Post[],
  standings: readonly { source: SourceId }[],
): Post[] {
  const rank = ({ url, counts = {} }: Post) => {
    const source = sourceOfPost(url);
    const place = standings.findIndex((standing) => standing.source === source);
    const score = (source && scoreOf(source, counts)) ?? -1;
    return { place: place < 0 ? standings.length : place, score };
  };
  return posts
    .map((post) => ({ post, ...rank(post) }))
    .sort((a, b) => a.place - b.place || b.score - a.score)
    .map(({ post }) => post);
}
