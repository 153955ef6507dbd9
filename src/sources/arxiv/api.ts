import type { XmlElement } from '@rgrove/parse-xml';
import { arxivIdOfLink } from '../../core/arxiv-id.ts';
import type { ArxivId, Entry } from '../../core/digest.ts';
import { isCategory } from '../../core/taxonomy.ts';
import { childrenOf, rootOf, textIn } from './xml.ts';

/** The metadata that arXiv's API returns for a paper. */
export type ArxivFacts = Pick<Entry, 'title' | 'authors' | 'categories' | 'abstract'>;

/** The most IDs in one request. */
export const MOST_IDS = 100;

export function lookUpUrl(ids: readonly ArxivId[]): string {
  const query = new URLSearchParams({ id_list: ids.join(','), max_results: String(ids.length) });
  return `https://export.arxiv.org/api/query?${query}`;
}

/**
 * The papers in a response of arXiv's API. Null if the response asks to retry later or reports a bad ID: it lists no
 * papers.
 * @throws SourceFailure if the response is invalid
 */
export function readLookUp(text: string): [ArxivId, ArxivFacts][] | null {
  const papers = childrenOf(rootOf(text), 'entry').map(paperOf);
  const found = papers.filter((paper) => paper !== null);
  return found.length === 0 ? null : found;
}

function paperOf(entry: XmlElement): [ArxivId, ArxivFacts] | null {
  const id = arxivIdOfLink(textIn(entry, 'id'));
  const title = textIn(entry, 'title');
  const [primary] = childrenOf(entry, 'primary_category');
  const others = childrenOf(entry, 'category');
  const terms = [primary, ...others].map((category) => category?.attributes.term ?? '');
  const categories = [...new Set(terms)].filter(isCategory);
  if (id === null || title === '' || categories.length === 0) return null;
  const authors = childrenOf(entry, 'author').map((author) => textIn(author, 'name'));
  return [id, { title, authors, categories, abstract: textIn(entry, 'summary') }];
}
