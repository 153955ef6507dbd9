import { fold } from '../text/fold.ts';
import { givenFirst } from './given-first.ts';

/** A followed name as folded words. Without a comma, the last word is the family name. */
export interface FollowedName {
  family: string[];
  given: string[];
}

/** Parses `Smith, J.` and `J. Smith` alike. Null if the text has no letter or digit. */
export function readName(text: string): FollowedName | null {
  const comma = text.indexOf(',');
  const words = wordsOf(fold(comma < 0 ? text : text.slice(0, comma)));
  if (words.length === 0) return null;
  if (comma >= 0) return { family: words, given: wordsOf(fold(text.slice(comma + 1))) };
  return { family: words.slice(-1), given: words.slice(0, -1) };
}

/** An author's name as in papers, folded, given names first. */
export function foldName(name: string): string {
  return fold(givenFirst(name));
}

/**
 * Whether an author, given as folded words, may be the followed one. The family name and the first given name must
 * match; the given name may be an initial. Either may omit further names. A rule without a given name matches everybody
 * with that family name; a rule with given names never matches an author without any.
 */
export function isSamePerson({ family, given }: FollowedName, author: readonly string[]): boolean {
  const start = author.length - family.length;
  if (start < 0 || !family.every((word, at) => word === author[start + at])) return false;
  if (given.length === 0) return true;
  const theirs = author.slice(0, start);
  const [fewer, more] = given.length < start ? [given, theirs] : [theirs, given];
  if (fewer.length === 0 || !isAlike(given[0] ?? '', theirs[0] ?? '')) return false;
  let at = 0;
  for (const word of more) if (at < fewer.length && isAlike(word, fewer[at] ?? '')) at++;
  return at === fewer.length;
}

function isAlike(one: string, other: string): boolean {
  if (one.length === 1) return other.startsWith(one);
  return other.length === 1 ? one.startsWith(other) : one === other;
}

/** The words of a folded text. Each follows a space. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.slice(1).split(' ');
}
