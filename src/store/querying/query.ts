import { arxivIdOfLink, parseArxivId } from '../../core/arxiv-id.ts';
import type { ArxivId } from '../../core/digest.ts';
import { canonicalCategory } from '../../core/taxonomy.ts';
import { fold } from '../../core/text/fold.ts';
import { plainFormula, plainText } from '../../core/text/tex/plain.ts';
import { fieldOf, foldCategory, type SearchField } from '../deriving/search-text.ts';

/** One thing that a paper must have: these words in a row. */
export interface Term {
  /** Folded; begins with a space. */
  text: string;
  field: SearchField | null;
  /** Whether the last word may be only begun; not so in quotes. */
  open: boolean;
}

export interface Query {
  /** The paper that the text names, as an ID or a link. */
  id: ArxivId | null;
  terms: Term[];
}

const FIELDS: ReadonlyMap<string, SearchField | 'categories'> = new Map([
  ['au', 'authors'],
  ['ti', 'title'],
  ['id', 'id'],
  ['cat', 'categories'],
]);

// Perhaps a prefix, then a phrase in quotes (the closing one may not be typed yet) or a word.
const PART = /(?:([a-z]+):)?(?:["“”]([^"“”]*)(["“”])?|([^\s"“”]+))/giu;

/** Reads what the reader typed. Whatever it is, it is a query. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  for (const [whole, prefix = '', phrase, closing, word] of withoutTex(text).matchAll(PART)) {
    const field = FIELDS.get(prefix.toLowerCase());
    // An unknown prefix is a word as any other: "note: ...".
    const said = field === undefined && phrase === undefined ? whole : (phrase ?? word ?? '');
    const term = termOf(field, said, closing === undefined);
    if (term !== null) terms.push(term);
  }
  return { id: parseArxivId(text) ?? idOfAddress(text.trim()), terms };
}

/** TeX is read before its quotes are taken for those of a phrase: `Schr\\"odinger`. */
function withoutTex(text: string): string {
  const plain = plainText(text);
  if (!plain.includes('\\')) return plain;
  // A command may have been typed without the dollars around it.
  const words = plain.split(/(\s)/);
  return words.map((word) => (word.includes('\\') ? (plainFormula(word) ?? word) : word)).join('');
}

function termOf(
  field: SearchField | 'categories' | undefined,
  said: string,
  open: boolean,
): Term | null {
  const words = fold(said);
  if (words === '' || words === ' @') return null;
  if (field !== 'categories') return { text: words, field: field ?? null, open };
  return { text: foldCategory(canonicalCategory(said)), field: null, open };
}

function idOfAddress(text: string): ArxivId | null {
  return /^https?:/i.test(text) ? arxivIdOfLink(text) : null;
}

/** The longest term: fewest lines have it, so it is the one to look for. */
export function rarestTerm(terms: readonly [Term, ...Term[]]): Term {
  return terms.reduce((longest, term) => (term.text.length > longest.text.length ? term : longest));
}

/** Whether a line of the search text has the term. */
export function hasTerm(line: string, { text, field, open }: Term): boolean {
  const where = field === null ? line : fieldOf(line, field);
  let at = where.indexOf(text);
  while (at !== -1) {
    if (open || isWordEnd(where, at + text.length)) return true;
    at = where.indexOf(text, at + 1);
  }
  return false;
}

/** Words end at a space, a field's end or the line's. */
function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === ' ' || text[at] === '\t';
}
