/**
 * The last item of a truncated list of authors: arXiv's search results print 25 names, listings and abstract pages 100,
 * followed by "et al. (N additional authors not shown)".
 */
export const ET_AL = 'et al.';

const CUT = /^(?:and\s+)?et\.?\s+al\b/i;

/** Whether a list of authors is truncated. */
export function isCut(authors: readonly string[]): boolean {
  return authors.at(-1) === ET_AL;
}

/** The names as parsed; `ET_AL` replaces everything from "et al." on. */
export function cutAtEtAl(names: readonly string[]): string[] {
  const end = names.findIndex((name) => CUT.test(name));
  return end < 0 ? [...names] : [...names.slice(0, end), ET_AL];
}

/** The author names to show, and how many are omitted. Never omits a single name. */
export function shortenAuthors(
  authors: readonly string[],
  room: number,
): { shown: string[]; more: number } {
  if (authors.length <= room + 1) return { shown: [...authors], more: 0 };
  return { shown: authors.slice(0, room), more: authors.length - room };
}
