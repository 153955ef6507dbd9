import { COUNT_NAMES } from '../core/counts.ts';
import type { FeedPaper, SourceCounts } from '../core/feed-day.ts';
import { plainText } from '../core/text/tex/plain.ts';
import { list, sentences, t } from '../ui/i18n.ts';
import { countInWords, sourceName } from '../ui/names.ts';

/** A paper's title without TeX; its ID if it has no title. */
export function titleInWords({ title, arxivId }: Pick<FeedPaper, 'title' | 'arxivId'>): string {
  return plainText(title) || `arXiv:${arxivId}`;
}

/** `Hugging Face: 120 upvotes, 2 comments.` and so on, one sentence per source. */
export function countsInWords(counted: readonly SourceCounts[]): string {
  return sentences(
    ...counted.map(({ source, counts }) => {
      const known = COUNT_NAMES.filter((name) => counts[name] !== undefined);
      const words = known.map((name) => countInWords(name, counts[name] ?? 0));
      return t('siteCountsOf', sourceName(source), list(words, 'narrow'));
    }),
  );
}
