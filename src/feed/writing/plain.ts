import type { Day, Instant, Post } from '../../core/digest.ts';
import type { FeedPaper } from '../../core/feed-day.ts';
import { sourceOfPostLink } from '../../core/post-links.ts';
import { codeLink, codeLinksIn } from '../../core/text/code-links.ts';
import { harmless } from '../../core/text/harmless.ts';
import { foldSpace } from '../../core/text/space.ts';

const MOST_AUTHORS = 30;
const LONGEST_TITLE = 400;
const LONGEST_NAME = 100;
const LONGEST_ABSTRACT = 6000;
const MOST_LINKS = 5;
const MOST_POSTS = 12;

/**
 * A paper in a form that both files of a day can hold: each text in one line, without anything that Markdown parsers
 * would misread. All texts are untrusted.
 */
export function plainPaper(paper: FeedPaper, day: Day): FeedPaper {
  const abstract = paragraph(paper.abstract).slice(0, LONGEST_ABSTRACT).trim();
  const links = [...paper.links, ...codeLinksIn(abstract)].map(plainLink);
  return {
    ...paper,
    title: plainText(paper.title).slice(0, LONGEST_TITLE).trim(),
    authors: paper.authors
      .map(plainName)
      .filter((name) => name !== '')
      .slice(0, MOST_AUTHORS),
    abstract,
    links: [...new Set(links.filter((link) => link !== null))].slice(0, MOST_LINKS),
    counted: paper.counted.map((one) => ({ ...one, observedAt: seconds(one.observedAt) })),
    posts: paper.posts
      .filter(({ url }) => sourceOfPostLink(url) !== null)
      .slice(0, MOST_POSTS)
      .map((post) => plainPost(post, day)),
  };
}

function plainText(text: string): string {
  return foldSpace(harmless(text));
}

/** Prevents a line from starting like another part of an entry. */
function paragraph(text: string): string {
  return plainText(text).replace(/^[-#<:>[\s]+/, '');
}

/** Commas separate names. */
function plainName(name: string): string {
  return paragraph(name.replaceAll(',', ' ')).slice(0, LONGEST_NAME).trim();
}

function plainLink(link: string): string | null {
  return codeLink(link.replaceAll('(', '%28').replaceAll(')', '%29'));
}

function plainPost({ url, author, handle, day, counts }: Post, listed: Day): Post {
  const known = /^[\w.-]{1,253}$/.test(handle) ? handle : '';
  // Without a handle, parsers would take a similar part of the name for it.
  const name = known === '' ? plainText(author).replaceAll('(@', '(') : plainText(author);
  const shown = name.slice(0, LONGEST_NAME).trim() || known;
  const post = {
    url,
    author: shown,
    handle: known,
    day: day ?? listed,
    text: '',
    lang: '',
  };
  return counts === undefined || Object.keys(counts).length === 0 ? post : { ...post, counts };
}

function seconds(instant: Instant | null): Instant | null {
  return instant === null ? null : `${instant.slice(0, 19)}Z`;
}
