import type { Post } from '../digest.ts';
import { postLink } from '../post-links.ts';
import { dayOfText } from '../text/dates.ts';
import { attribute, htmlToText } from '../text/html.ts';
import { dayOfTweet, hostOf } from '../text/post-links.ts';
import { foldSpace } from '../text/space.ts';
import { readPostCounts } from './counting.ts';
import { excerpt, type Report } from './report.ts';

const END = '</blockquote>';

/**
 * Parses a Twitter embed: `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">TEXT</p>&mdash; AUTHOR (@HANDLE) <a
 * href="LINK">July 3, 2020</a></blockquote>`. A feed uses it also for posts of other services, with their counts after
 * the link: `</a> · likes: 3</blockquote>`. Reports an embed without a valid link and returns null.
 */
export function readTweetHtml(html: string, line: number, report: Report): Post | null {
  const openEnd = html.indexOf('>') + 1;
  const closeStart = html.lastIndexOf(END);
  if (openEnd === 0 || closeStart === -1) {
    report.warn(line, 'readingPostCut', excerpt(html));
    return null;
  }
  const inner = html.slice(openEnd, closeStart);
  const split = signatureStart(inner);
  const signature = readSignature(inner.slice(split));
  const link = postLink(signature.href);
  if (link === null) {
    const key = signature.href === '' ? 'readingPostCut' : 'readingForeignPost';
    report.warn(line, key, signature.href === '' ? excerpt(html) : hostOf(signature.href));
    return null;
  }
  const body = inner.slice(0, split);
  const { text, strange } = htmlToText(withoutParagraph(body));
  const odd = strange ?? signature.strange;
  if (odd !== null) report.warn(line, 'readingMarkup', odd);
  const day = dayOfText(signature.date);
  if (day === null) report.warn(line, 'readingPostDay', excerpt(signature.date));
  const handle = signature.handle || link.handle;
  return {
    url: link.url,
    author: signature.author || handle,
    handle,
    day: day ?? dayOfTweet(link.url),
    text,
    lang: languageOf(body, html.slice(0, openEnd)),
    ...(signature.counts === '' ? {} : { counts: readPostCounts(signature.counts, line, report) }),
  };
}

/** The end of the text, where the line of author, handle and date begins. */
function signatureStart(inner: string): number {
  const paragraphEnd = inner.lastIndexOf('</p>');
  const quoteEnd = inner.lastIndexOf(END);
  if (paragraphEnd !== -1 || quoteEnd !== -1) {
    return Math.max(
      paragraphEnd === -1 ? 0 : paragraphEnd + 4,
      quoteEnd === -1 ? 0 : quoteEnd + END.length,
    );
  }
  const dash = Math.max(inner.lastIndexOf('&mdash;'), inner.lastIndexOf('—'));
  return dash === -1 ? 0 : dash;
}

function withoutParagraph(body: string): string {
  const trimmed = body.trim();
  if (!trimmed.startsWith('<p') || !trimmed.endsWith('</p>')) return trimmed;
  return trimmed.slice(trimmed.indexOf('>') + 1, -4);
}

function languageOf(body: string, openTag: string): string {
  const paragraph = body.indexOf('<p');
  const tag = paragraph === -1 ? '' : body.slice(paragraph, body.indexOf('>', paragraph) + 1);
  return attribute(tag, 'lang') || attribute(openTag, 'lang') || attribute(openTag, 'data-lang');
}

interface Signature {
  author: string;
  handle: string;
  href: string;
  date: string;
  /** The text after the link, if it contains counts. */
  counts: string;
  strange: string | null;
}

function readSignature(html: string): Signature {
  const anchor = html.lastIndexOf('<a ');
  const tagEnd = anchor === -1 ? -1 : html.indexOf('>', anchor);
  const anchorEnd = tagEnd === -1 ? -1 : html.indexOf('</a>', tagEnd);
  const { text, strange } = htmlToText(anchor === -1 ? html : html.slice(0, anchor));
  const who = foldSpace(text).replace(/^[—–-]\s*/, '');
  const at = who.lastIndexOf('(@');
  const handle = at === -1 ? '' : (/^\(@([\w.-]{1,253})\)$/.exec(who.slice(at))?.[1] ?? '');
  return {
    author: handle === '' ? who : who.slice(0, at).trim(),
    handle,
    href: tagEnd === -1 ? '' : attribute(html.slice(anchor, tagEnd + 1), 'href'),
    date: anchorEnd === -1 ? '' : foldSpace(htmlToText(html.slice(tagEnd + 1, anchorEnd)).text),
    counts: countsAfter(anchorEnd === -1 ? '' : html.slice(anchorEnd + 4)),
    strange,
  };
}

function countsAfter(html: string): string {
  return /^ · ((?:[a-z]+: \d+(?:, )?)+)/.exec(html)?.[1] ?? '';
}
