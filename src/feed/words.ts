import { shortenAuthors } from '../core/authors.ts';
import type { CountName } from '../core/digest.ts';
import type { Counted, FeedPaper } from '../core/feed-day.ts';
import { COUNT_NAMES } from '../core/formats/counting.ts';
import { plainText } from '../core/text/tex/plain.ts';
import { list, counted as plural, sentences, t } from '../ui/i18n.ts';
import { countInWords, sourceName } from '../ui/names.ts';

/** A paper's title without TeX; its ID if it has no title. */
export function titleInWords({ title, arxivId }: Pick<FeedPaper, 'title' | 'arxivId'>): string {
  return plainText(title) || `arXiv:${arxivId}`;
}

/** `Hugging Face: 120 upvotes, 2 comments.` and so on, one sentence per source. */
export function countsInWords(counted: readonly Counted[]): string {
  return sentences(
    ...counted.map(({ source, counts }) => {
      const known = COUNT_NAMES.filter((name: CountName) => counts[name] !== undefined);
      const words = known.map((name) => countInWords(name, counts[name] ?? 0));
      return t('siteCountsOf', sourceName(source), list(words, 'narrow'));
    }),
  );
}

/** The first authors of a paper, and the number of others. */
export function authorsInWords(authors: readonly string[], room: number): string {
  const { shown, more } = shortenAuthors(authors, room);
  return list(more > 0 ? [...shown, plural('uiAuthorsMore', more)] : shown);
}
