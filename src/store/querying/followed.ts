import type { ArxivId } from '../../core/digest.ts';
import type { Matcher } from '../../core/follow/matcher.ts';
import { wordsOf } from '../../core/follow/names.ts';
import type { HeatScales } from '../../core/popularity.ts';
import type { Database } from '../database/schema.ts';
import { fieldOf, idOfLine, personsOf } from '../deriving/search-text.ts';
import type { Found } from './search.ts';
import type { SearchCache, SearchMonth } from './search-cache.ts';

/** Cached matches of a month, valid until the month or the rules change. */
const known = new WeakMap<SearchMonth, { matcher: Matcher; ids: ArxivId[] }>();

/** The papers whose title or authors match the rules, newest first. The search text has no abstracts. */
export async function findFollowed(
  db: Database,
  cache: SearchCache,
  scales: HeatScales,
  matcher: Matcher,
  limit: number,
): Promise<Found> {
  const ids: ArxivId[] = [];
  let of = 0;
  for await (const month of cache.months(db, scales)) {
    const found = idsIn(month, matcher);
    of += found.length;
    ids.push(...found.slice(0, limit - ids.length));
  }
  return { ids, of };
}

function idsIn(month: SearchMonth, matcher: Matcher): ArxivId[] {
  const before = known.get(month);
  if (before?.matcher === matcher) return before.ids;
  const ids = [...likelyLines(month, matcher)]
    .sort((one, other) => one - other)
    .map((line) => lineAt(month, line))
    .filter((line) => isFollowed(line, matcher))
    .map(idOfLine);
  known.set(month, { matcher, ids });
  return ids;
}

function isFollowed(line: string, matcher: Matcher): boolean {
  return (
    matcher.phrasesIn(wordsOf(fieldOf(line, 'title'))).length > 0 ||
    personsOf(line).some((person) => matcher.hasAuthor(wordsOf(person)))
  );
}

function lineAt({ text, starts }: SearchMonth, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? text.length) - 1);
}

/** The numbers of lines that contain a word of a rule. */
function likelyLines({ text, starts }: SearchMonth, matcher: Matcher): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  const note = (at: number) => {
    while ((starts[line + 1] ?? text.length) <= at) line++;
    lines.add(line);
  };
  const many = matcher.words.size > FEW;
  if (many) for (const at of placesOf(text, matcher.words)) note(at);
  for (const word of many ? matcher.beginnings : [...matcher.words, ...matcher.beginnings]) {
    line = 0;
    const begun = ` ${word}`;
    for (let at = text.indexOf(begun); at !== -1; at = text.indexOf(begun, at + 1)) note(at);
  }
  return lines;
}

/** Up to this many words, separate searches are the fastest in JavaScript engines. */
const FEW = 16;

const BITS = 16;
const MASK = 2 ** BITS - 1;

/**
 * Finds the words in a text in one pass, whatever their number: a word is looked up only if its hash equals that of a
 * wanted word. All separators have lower character codes than letters.
 */
function* placesOf(text: string, words: ReadonlySet<string>): Generator<number> {
  if (words.size === 0) return;
  const sums = new Uint8Array(2 ** BITS);
  for (const word of words) sums[sumOf(word)] = 1;
  let start = 0;
  let sum = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (code > SPACE) {
      sum = (sum * 31 + code) & MASK;
      continue;
    }
    if (sums[sum] === 1 && words.has(text.slice(start, at))) yield start;
    start = at + 1;
    sum = 0;
  }
}

/** Tabs and line feeds, which separate fields and lines, have lower codes. */
const SPACE = 32;

function sumOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum = (sum * 31 + word.charCodeAt(at)) & MASK;
  return sum;
}
