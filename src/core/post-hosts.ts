const KNOWN =
  /^https:\/\/(?:[a-z]+\.)?(?:(?:twitter|x|ycombinator)\.com|bsky\.app|huggingface\.co)\//;

/** Whether a link may be shown as a post: https, and on a host whose posts are counted. */
export function isPostUrl(url: string): boolean {
  return KNOWN.test(url);
}
