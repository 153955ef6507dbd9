import { foldPlain } from '../core/text/fold-plain.ts';
import type { PaperRow } from '../shared/messages.ts';

/** Syntax that only the search of all papers supports: `au:name`, a phrase in quotes. */
const SYNTAX = /\w:\S|["“”]/;

/** The papers of a list in which each search word is the prefix of a word. */
export function findNear(papers: readonly PaperRow[], query: string): PaperRow[] {
  const words = foldPlain(query).split(' ').filter(Boolean);
  if (words.length === 0 || SYNTAX.test(query)) return [];
  return papers.filter((paper) => {
    const text = foldPlain(textOf(paper));
    return words.every((word) => text.includes(` ${word}`));
  });
}

function textOf({ id, title, authors, categories, posts, reading }: PaperRow): string {
  const handles = posts.map(({ handle }) => `@${handle}`);
  return [id, title, ...authors, ...categories, ...handles, ...(reading?.tags ?? [])].join(' ');
}
