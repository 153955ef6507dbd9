import { abstractUrl } from '../core/arxiv-id.ts';
import { bibtexOfList, type Cited, missingFields } from '../core/bibtex.ts';
import { hasTex } from '../core/text/tex/has-tex.ts';
import type { PaperRow } from './messages.ts';

/** The fields of a paper that are copied or exported. */
export type SharedPaper = Pick<
  PaperRow,
  'id' | 'title' | 'hearsay' | 'authors' | 'categories' | 'reading'
>;

/** The formats of a copied list. */
export const FORMS = ['markdown', 'text', 'links', 'bibtex'] as const;
export type Form = (typeof FORMS)[number];

/**
 * Formats a list of papers, in their order.
 * @param heading the title of the list
 * @param byline formats the authors of a paper
 */
export function listAs(
  form: Form,
  papers: readonly SharedPaper[],
  heading: string,
  byline: (authors: string[]) => string,
): string {
  if (form === 'bibtex') return bibtexOfList(papers.map(citedOf));
  if (form === 'links') return papers.map(({ id }) => `${abstractUrl(id)}\n`).join('');
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

/** The text that is copied for one paper. */
export function titleAndLink({ id, title }: Pick<PaperRow, 'id' | 'title'>): string {
  return [title, abstractUrl(id)].filter(Boolean).join('\n');
}

/** How many papers cannot be cited completely because arXiv's title or the authors are unknown. */
export function countIncomplete(papers: readonly SharedPaper[]): number {
  return papers.filter((paper) => missingFields(citedOf(paper)).length > 0).length;
}

/** A paper as cited: the title of a story about it is not its title. */
function citedOf({ id, title, hearsay, authors, categories, reading }: SharedPaper): Cited {
  return { id, title: hearsay ? '' : title, authors, categories, tags: reading?.tags ?? [] };
}

function markdownLink({ id, title }: SharedPaper): string {
  // In a formula, underscores and asterisks are TeX and stay unescaped.
  const signs = hasTex(title) ? /[[\]<]/g : /[[\]<*_`]/g;
  return `[${(title || `arXiv:${id}`).replace(signs, '\\$&')}](${abstractUrl(id)})`;
}
