import { harmless } from './text/harmless.ts';

/** What the user noted about a paper of the reading list. */
export interface Reading {
  read: boolean;
  /** At most `MOST_TAGS`, in the order they were added. */
  tags: string[];
}

/** The most tags of a paper. */
export const MOST_TAGS = 20;
/** The most characters of a tag. */
export const LONGEST_TAG = 40;

/** A typed text as a tag: on one line, without commas, which separate tags, and without a leading `#`; empty if nothing is left. */
export function cleanTag(text: string): string {
  const plain = harmless(text)
    .replace(/[\s,]+/g, ' ')
    .replace(/^[\s#]+/, '');
  return [...plain].slice(0, LONGEST_TAG).join('').trim();
}

/** Tags from outside: cleaned, without duplicates, at most `MOST_TAGS`. */
export function validTags(stored: readonly string[]): string[] {
  return stored.reduce<string[]>((tags, tag) => withTag(tags, tag), []);
}

/**
 * Adds a tag at the end. A tag that differs only in case counts as the same.
 * @param known existing tags of other papers: their spelling is used
 */
export function withTag(tags: string[], text: string, known: readonly string[] = []): string[] {
  const clean = cleanTag(text);
  const tag = known.find((one) => isSame(one, clean)) ?? clean;
  if (tag === '' || tags.length >= MOST_TAGS || tags.some((one) => isSame(one, tag))) return tags;
  return [...tags, tag];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
