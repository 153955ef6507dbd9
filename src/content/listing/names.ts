import type { Instant, SourceId } from '../../core/digest.ts';

/** The messages that name a source. */
export const SOURCE_NAMES: Record<SourceId, string> = {
  'hot-papers': 'uiSourceHotPapers',
  'hugging-face': 'uiSourceHuggingFace',
  'hacker-news': 'uiSourceHackerNews',
  bluesky: 'uiSourceBluesky',
  arxiv: 'uiSourceArxiv',
  papers: 'uiSourcePapers',
};

/** `12 Dec 2020`, in UTC like the digests and the badges. */
export function dayIn(locale: string, when: Instant): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(when));
}
