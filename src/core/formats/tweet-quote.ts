import type { Post } from '../digest.ts';
import { dayOfText } from '../text/dates.ts';
import { hostOf, tweetLink } from '../text/post-links.ts';
import { foldSpace } from '../text/space.ts';
import { excerpt, type Report } from './report.ts';

/** The first line of a tweet in Markdown: `**NAME @HANDLE  2020-06-29 13:45:10**`. */
export function isTweetHeading(line: string): boolean {
  return line.startsWith('**') && line.length > 4 && line.endsWith('**') && line.includes('@');
}

export interface QuotedTweet {
  /** Null if the link is invalid, which is reported. */
  post: Post | null;
  /** The index of the first line after it. */
  next: number;
}

/** Parses a tweet in Markdown: heading, link and quote, from line `at` up to line `to`. */
export function readTweetQuote(
  lines: readonly string[],
  at: number,
  to: number,
  report: Report,
): QuotedTweet {
  const heading = foldSpace((lines[at] ?? '').trim().slice(2, -2));
  const linkAt = nextFilled(lines, at + 1, to);
  const href = (lines[linkAt] ?? '').trim();
  const link = linkAt < to ? tweetLink(href) : null;
  const quoteAt = nextFilled(lines, isLink(href) ? linkAt + 1 : linkAt, to);
  const next = quoteEnd(lines, quoteAt, to);
  if (link === null) {
    const key = isLink(href) ? 'readingForeignPost' : 'readingPostCut';
    report.warn(at + 1, key, isLink(href) ? hostOf(href) : excerpt(heading));
    return { post: null, next };
  }
  const [, author = heading, handle = '', date = ''] =
    /^(.*) ?@(\w{1,20}) (\d{4}-\d{2}-\d{2})(?: [\d:]{8})?$/.exec(heading) ?? [];
  const day = dayOfText(date);
  if (day === null) report.warn(at + 1, 'readingPostDay', excerpt(heading));
  const text = lines.slice(quoteAt, next).map(unquoted).join('\n').trim();
  return {
    post: {
      url: link.url,
      author: author.trim(),
      handle: handle || link.handle,
      day,
      text,
      lang: '',
    },
    next,
  };
}

function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function nextFilled(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && (lines[at] ?? '').trim() === '') at++;
  return at;
}

function quoteEnd(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && lines[at]?.startsWith('>')) at++;
  return at;
}

/** A line of a quote, without the escape of a leading `#`. */
function unquoted(line: string): string {
  return line.replace(/^> ?/, '').replace(/^\\#/, '#');
}
