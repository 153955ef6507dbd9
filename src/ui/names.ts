import { shortenAuthors } from '../core/authors.ts';
import type { CountName, SourceId } from '../core/digest.ts';
import { type FetchedSourceId, SOURCES } from '../core/sources.ts';
import { abbreviationText, countText, levelText, sourceText } from '../shared/text-names.ts';
import { counted, list, t } from './i18n.ts';

export function sourceName(source: SourceId | FetchedSourceId): string {
  return t(sourceText(source));
}

/** The abbreviation before a source's counts: `HF`, `HN`, `Bsky`. Empty for Hot Papers: its symbols are unique. */
export function sourceAbbreviation(source: SourceId): string {
  return SOURCES[source].known ? '' : t(abbreviationText(source));
}

/** `2,427 retweets` */
export function countInWords(name: CountName, count: number): string {
  return counted(countText(name), count);
}

/** `faint` … `hottest` */
export function levelName(level: 1 | 2 | 3 | 4 | 5): string {
  return t(levelText(level));
}

/** The first authors of a paper, and the number of others; empty without authors. */
export function authorsInWords(authors: readonly string[], room: number): string {
  const { shown, more } = shortenAuthors(authors, room);
  return list(more > 0 ? [...shown, counted('uiAuthorsMore', more)] : shown);
}
