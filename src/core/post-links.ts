import type { SourceId } from './digest.ts';
import { SOURCE_FACTS, sourceOfPost } from './sources.ts';
import { tweetLink } from './text/post-links.ts';

/** The normalized URL of a linked post, and the handle in it; or null. */
export function postLink(href: string): { url: string; handle: string } | null {
  const tweet = tweetLink(href);
  if (tweet !== null) return tweet;
  const url = href.trim();
  const source = sourceOfPost(url);
  // A link to X that is not a tweet.
  if (source === undefined || source === 'hot-papers') return null;
  const { post = /^/ } = SOURCE_FACTS[source];
  const found = post.exec(url);
  if (found === null) return null;
  const name = found[1] ?? '';
  return { url, handle: name.startsWith('did:') ? '' : name };
}

/** The source that counts a linked post; null if the link is not a post. */
export function sourceOfPostLink(url: string): SourceId | null {
  const link = postLink(url);
  return link === null ? null : (sourceOfPost(link.url) ?? null);
}
