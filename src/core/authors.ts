/**
 * Stands last in a list of authors that was cut where it was read: search results of arXiv print 25 names, listings
 * and abstract pages 100, followed by "et al. (N additional authors not shown)".
 */
export const ET_AL = 'et al.';

const CUT = /^(?:and\s+)?et\.?\s+al\b/i;

/** Whether a list of authors is known to be incomplete. */
export function isCut(authors: readonly string[]): boolean {
  return authors.at(-1) === ET_AL;
}

/** Names as they were read; `ET_AL` replaces everything from "et al." on. */
export function cutAtEtAl(names: readonly string[]): string[] {
  const end = names.findIndex((name) => CUT.test(name));
  return end < 0 ? [...names] : [...names.slice(0, end), ET_AL];
}

/** The names to show of a paper's authors, and how many more there are. One name is never left out alone. */
export function shortenAuthors(
  authors: readonly string[],
  room: number,
): { shown: string[]; more: number } {
  if (authors.length <= room + 1) return { shown: [...authors], more: 0 };
  return { shown: authors.slice(0, room), more: authors.length - room };
}
