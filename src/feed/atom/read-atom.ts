import { arxivIdOfLink } from '../../core/arxiv-id.ts';
import { childrenOf, rootOf, textIn } from '../../sources/arxiv/xml.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import type { AtomEntry } from './entry.ts';

/** The entries of an existing feed; empty if it is missing or damaged. */
export function readAtom(text: string | null): AtomEntry[] {
  if (text === null) return [];
  try {
    return childrenOf(rootOf(text), 'entry').flatMap((entry) => {
      const id = arxivIdOfLink(textIn(entry, 'id').replace(/#.*/, ''));
      if (id === null) return [];
      return {
        id,
        title: textIn(entry, 'title'),
        published: textIn(entry, 'published'),
        authors: childrenOf(entry, 'author').map((author) => textIn(author, 'name')),
        categories: childrenOf(entry, 'category').map(({ attributes }) => attributes.term ?? ''),
        summary: textIn(entry, 'summary'),
      };
    });
  } catch (error) {
    if (error instanceof SourceFailure) return [];
    throw error;
  }
}
