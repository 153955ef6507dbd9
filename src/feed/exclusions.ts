import { readFile } from 'node:fs/promises';
import { arxivIdOfLink, parseArxivId } from '../core/arxiv-id.ts';
import type { FeedDay, FeedPaper } from '../core/feed-day.ts';
import { postLink } from '../core/post-links.ts';
import { FeedError, fileError } from './feed-error.ts';

/** The papers, posts and accounts that a feed must not contain. */
export interface Exclusions {
  /** All of it as one text, to detect changes. */
  text: string;
  papers: ReadonlySet<string>;
  posts: ReadonlySet<string>;
  accounts: ReadonlySet<string>;
}

/** The non-empty lines of a list; `#` begins a comment. */
export async function readLines(path: string): Promise<string[]> {
  if (path === '') return [];
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new FeedError(`${path}: There is no such file.`) : fileError(path, error);
  }
  return text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*/, '').trim())
    .filter((line) => line !== '');
}

/** Papers as IDs or links, posts as links, accounts as handles or DIDs. */
export function exclusionsOf(lines: readonly string[]): Exclusions {
  const papers = new Set<string>();
  const posts = new Set<string>();
  const accounts = new Set<string>();
  for (const line of lines) {
    const paper = parseArxivId(line) ?? (postLink(line) === null ? arxivIdOfLink(line) : null);
    const post = postLink(line);
    if (paper !== null) papers.add(paper);
    else if (post !== null) posts.add(post.url);
    else accounts.add(accountOf(line));
  }
  return { text: [...lines].sort().join('\n'), papers, posts, accounts };
}

/** The accounts in a list. */
export function accountsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map(accountOf));
}

function accountOf(line: string): string {
  return line.replace(/^@|^https:\/\/bsky\.app\/profile\//, '');
}

/** A paper without removed posts; null if the paper itself is removed. */
export function paperExcluding(paper: FeedPaper, without: Exclusions): FeedPaper | null {
  if (without.papers.has(paper.arxivId)) return null;
  const posts = paper.posts.filter(
    ({ url, handle }) => !without.posts.has(url) && !without.accounts.has(handle),
  );
  return posts.length === paper.posts.length ? paper : { ...paper, posts };
}

export function dayExcluding({ day, papers }: FeedDay, without: Exclusions): FeedDay {
  const left = papers.map((paper) => paperExcluding(paper, without));
  return { day, papers: left.filter((paper) => paper !== null) };
}
