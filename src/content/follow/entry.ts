import type { Followable } from '../../core/follow/matcher.ts';
import { abstractOf } from '../pages/abstract.ts';
import type { ListedEntry } from '../pages/entries.ts';
import { factsOf } from '../pages/facts.ts';
import { plainText } from '../pages/plain-text.ts';

/** Reads the fields of an entry that can match a follow rule. */
export function readEntry(entry: ListedEntry): Followable {
  const { title, authors } = factsOf(entry);
  return { title, authors, abstract: plainText(abstractOf(entry)) };
}
