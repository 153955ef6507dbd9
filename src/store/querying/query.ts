import { arxivIdOfLink, parseArxivId } from '../../core/arxiv-id.ts';
import type { ArxivId } from '../../core/digest.ts';
import { canonicalCategory } from '../../core/taxonomy.ts';
import { fold } from '../../core/text/fold.ts';
import { plainFormula, plainText } from '../../core/text/tex/plain.ts';
import { fieldOf, foldCategory, type SearchField } from '../deriving/search-text.ts';

/** One condition of a query: a phrase that the paper must contain. */
export interface Term {
  /** Folded, with a leading space. */
  text: string;
  field: SearchField | null;
  /** Whether the last word may be a prefix; false for quoted phrases. */
  open: boolean;
}

export interface Query {
  /** The paper that the query names, as an ID or a link. */
  id: ArxivId | null;
  terms: Term[];
}

const FIELDS: ReadonlyMap<string, SearchField | 'categories'> = new Map([
  ['au', 'authors'],
  ['ti', 'title'],
  ['id', 'id'],
  ['cat', 'categories'],
]);

// An optional prefix, then a quoted phrase (the closing quote may not be typed yet) or a word.
const PART = /(?:([a-z]+):)?(?:["“”]([^"“”]*)(["“”])?|([^\s"“”]+))/giu;

/** Parses the user's query. Every text is a valid query. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  for (const [whole, prefix = '', phrase, closing, word] of withoutTex(text).matchAll(PART)) {
    const field = FIELDS.get(prefix.toLowerCase());
    // An unknown prefix is an ordinary word: "note: ...".
    const said = field === undefined && phrase === undefined ? whole : (phrase ?? word ?? '');
    const term = termOf(field, said, closing === undefined);
    if (term !== null) terms.push(term);
  }
  return { id: parseArxivId(text) ?? idOfAddress(text.trim()), terms };
}

/** Converts TeX first, because its quotes are not those of a phrase: `Schr\\"odinger`. */
function withoutTex(text: string): string {
  const plain = plainText(text);
  if (!plain.includes('\\')) return plain;
  // The user may have typed a command without the dollar signs.
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

/** The longest term: the fewest lines contain it, so it is searched for first. */
export function rarestTerm(terms: readonly [Term, ...Term[]]): Term {
  return terms.reduce((longest, term) => (term.text.length > longest.text.length ? term : longest));
}

/** Whether a line of the search text matches the term. */
export function hasTerm(line: string, { text, field, open }: Term): boolean {
  const where = field === null ? line : fieldOf(line, field);
  let at = where.indexOf(text);
  while (at !== -1) {
    if (open || isWordEnd(where, at + text.length)) return true;
    at = where.indexOf(text, at + 1);
  }
  return false;
}

/** A word ends at a space, or at the end of the field or line. */
function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === ' ' || text[at] === '\t';
}
