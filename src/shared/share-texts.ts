import { bibtexOfList, type Cited, missingFields } from '../core/bibtex.ts';
import { hasTex } from '../core/text/tex/has-tex.ts';
import type { PaperRow } from './messages.ts';

/** What is shared of a paper. */
export type SharedPaper = Pick<PaperRow, 'id' | 'title' | 'hearsay' | 'authors' | 'categories'>;

/** The forms in which a list is copied. */
export const FORMS = ['markdown', 'text', 'links', 'bibtex'] as const;
export type Form = (typeof FORMS)[number];

/**
 * The papers of a list, in their order.
 * @param heading what the list is of
 * @param byline the authors of a paper in words
 */
export function listAs(
  form: Form,
  papers: readonly SharedPaper[],
  heading: string,
  byline: (authors: string[]) => string,
): string {
  if (form === 'bibtex') return bibtexOfList(papers.map(citedOf));
  if (form === 'links') return papers.map(({ id }) => `${addressOf(id)}\n`).join('');
  const lines = papers.map((paper, index) => {
    const number = `${index + 1}. `;
    const by = byline(paper.authors);
    const parts = [form === 'markdown' ? markdownLink(paper) : titleAndLink(paper), by];
    const indented = parts
      .filter(Boolean)
      .join('\n')
      .replaceAll('\n', `\n${' '.repeat(number.length)}`);
    return `${number}${indented}\n`;
  });
  return `${form === 'markdown' ? '# ' : ''}${heading}\n\n${lines.join('')}`;
}

/** What is copied of one paper. */
export function titleAndLink({ id, title }: Pick<PaperRow, 'id' | 'title'>): string {
  return [title, addressOf(id)].filter(Boolean).join('\n');
}

/** How many of the papers cannot be cited in full: arXiv's title or the authors are not known. */
export function countIncomplete(papers: readonly SharedPaper[]): number {
  return papers.filter((paper) => missingFields(citedOf(paper)).length > 0).length;
}

/** A paper as it is cited: the title of a story about it is not its title. */
function citedOf({ id, title, hearsay, authors, categories }: SharedPaper): Cited {
  return { id, title: hearsay ? '' : title, authors, categories };
}

function markdownLink({ id, title }: SharedPaper): string {
  // In a formula, underscores and asterisks are TeX.
  const signs = hasTex(title) ? /[[\]<]/g : /[[\]<*_`]/g;
  return `[${(title || `arXiv:${id}`).replace(signs, '\\$&')}](${addressOf(id)})`;
}

function addressOf(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}
