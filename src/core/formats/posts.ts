import type { Post } from '../digest.ts';
import { excerpt, type Report } from './report.ts';
import { readTweetHtml } from './tweet-html.ts';
import { isTweetHeading, readTweetQuote } from './tweet-quote.ts';

/** The two layouts of entries that the Hot Papers generator writes. */
export type Layout = 'blog' | 'twitter';

const QUOTE = '<blockquote';
const END = '</blockquote>';
const SCRIPT = '<script';
const WIDGETS = 'src="https://platform.twitter.com/widgets.js"';

/**
 * Whether an entry's abstract ends before this line.
 * @param isLast of the file, which may be truncated in the middle of a word
 */
export function isPostStart(line: string, layout: Layout, isLast: boolean): boolean {
  const text = line.trimStart();
  if (text.startsWith('<')) {
    return [QUOTE, SCRIPT].some(
      (start) => text.startsWith(start) || (isLast && start.startsWith(text)),
    );
  }
  return layout === 'twitter' && isTweetHeading(text.trimEnd());
}

/** The posts of an entry from line `from` up to line `to`, without duplicates. */
export function readPosts(
  lines: readonly string[],
  from: number,
  to: number,
  layout: Layout,
  report: Report,
): Post[] {
  const posts = new Map<string, Post>();
  let stray = false;
  for (let at = from; at < to; ) {
    const line = (lines[at] ?? '').trim();
    const start = at++;
    let post: Post | null = null;
    if (line.startsWith(QUOTE)) {
      at = quoteEnd(lines, start, to);
      post = readTweetHtml(lines.slice(start, at).join('\n'), start + 1, report);
    } else if (layout === 'twitter' && isTweetHeading(line)) {
      ({ post, next: at } = readTweetQuote(lines, start, to, report));
    } else if (line.startsWith(SCRIPT)) {
      if (!isWidgets(line)) report.warn(start + 1, 'readingMarkup', 'script');
    } else if (line !== '' && !stray) {
      stray = true;
      report.warn(start + 1, 'readingUnknownLine', excerpt(line));
    }
    if (post !== null && !posts.has(post.url)) posts.set(post.url, post);
  }
  return [...posts.values()];
}

/** Twitter's script accompanies each tweet and is never executed. It may be truncated at the end of the file. */
function isWidgets(line: string): boolean {
  return line.includes(WIDGETS) || !line.includes('>');
}

/** The index after the line that closes a quote, or after the lines that can belong to it. */
function quoteEnd(lines: readonly string[], start: number, to: number): number {
  const first = lines[start] ?? '';
  if (first.trimEnd().endsWith(END) && !first.includes(QUOTE, QUOTE.length)) return start + 1;
  let depth = 0;
  for (let at = start; at < to; at++) {
    const line = lines[at] ?? '';
    const isNext = line.startsWith(`${QUOTE} class="twitter-tweet`) || line.startsWith(SCRIPT);
    if (at > start && isNext) return at;
    depth += countOf(line, QUOTE) - countOf(line, END);
    if (depth <= 0) return at + 1;
  }
  return to;
}

function countOf(line: string, part: string): number {
  let count = 0;
  for (let at = line.indexOf(part); at !== -1; at = line.indexOf(part, at + part.length)) count++;
  return count;
}
