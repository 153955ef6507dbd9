import { parseArxivId } from './arxiv-id.ts';
import type { SourceId } from './digest.ts';
import { tweetLink } from './text/post-links.ts';

const STORY = /^https:\/\/news\.ycombinator\.com\/item\?id=\d{1,15}$/;
const BLUESKY_POST = /^https:\/\/bsky\.app\/profile\/([\w.:%-]{1,300})\/post\/[\w.~:-]{1,100}$/;
const PAPER_PAGE = /^https:\/\/huggingface\.co\/papers\/([\w./-]{1,40})$/;

/** The source that counts what a post link leads to; null where it leads to no post. */
export function sourceOfPost(url: string): SourceId | null {
  if (STORY.test(url)) return 'hacker-news';
  if (BLUESKY_POST.test(url)) return 'bluesky';
  const page = PAPER_PAGE.exec(url)?.[1];
  if (page !== undefined) return parseArxivId(page) === null ? null : 'hugging-face';
  return tweetLink(url) === null ? null : 'hot-papers';
}

/** The post that a link leads to, in the form by which posts are united, and the handle in it; or null. */
export function postLink(href: string): { url: string; handle: string } | null {
  const tweet = tweetLink(href);
  if (tweet !== null) return tweet;
  const url = href.trim();
  if (sourceOfPost(url) === null) return null;
  const name = BLUESKY_POST.exec(url)?.[1] ?? '';
  return { url, handle: name.startsWith('did:') ? '' : name };
}
