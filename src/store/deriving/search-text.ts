import { plainText } from '../../core/text/tex/plain.ts';

const FIELD = '\t';
const NEXT_PERSON = ' ;';
/** Stands before each category, so that `cs CV` in a title is not taken for the category. */
const CATEGORY = ' #';

/** Nothing but printable ASCII. */
const PLAIN = /^[ -~]*$/;

/** The fields of a search line that a term may be tied to, by their place in it. */
export const FIELD_INDEX = { id: 1, title: 2, authors: 3 } as const;
export type SearchField = keyof typeof FIELD_INDEX;

/** What a search line says of a paper. */
export interface Searchable {
  id: string;
  title: string;
  authors: readonly string[];
  categories: readonly string[];
  handles: readonly string[];
}

/** The paper as one line of words: the ID as it is, then each field, folded. */
export function searchLine({ id, title, authors, categories, handles }: Searchable): string {
  return [
    id,
    fold(id),
    fold(title),
    authors.map(fold).join(NEXT_PERSON),
    categories.map(foldCategory).join(''),
    handles.map((handle) => fold(`@${handle}`)).join(NEXT_PERSON),
  ].join(FIELD);
}

/**
 * Small letters without marks, each word after one space, so that "a word begins with" is one search for
 * a text that begins with a space. Everything except letters, digits and `@` divides words. TeX is read
 * first, and a letter and its scripts are one word, so that `$\mathbb{P}^1$`, `ℙ¹`, `P^1` and `P1` are the same.
 */
export function fold(text: string): string {
  const plain = withoutScripts(plainText(text));
  const small = ` ${PLAIN.test(plain) ? plain : withoutMarks(plain)}`.toLowerCase();
  if (PLAIN.test(small)) return divided(small, /[^a-z0-9@]+/g);
  // Most text is plain, and a class of all letters of the world takes its time.
  return divided(small.replace(/[łøđħıœæßðþ]/g, latinOf), /[^\p{L}\p{N}@]+/gu);
}

function divided(text: string, divider: RegExp): string {
  return text.replace(divider, ' ').trimEnd();
}

// An underscore before a longer word divides, as in `snake_case`; so it does in the handle of an account.
const SCRIPT = /(@\S*)|\^+[({]?|_[({]|_(?=[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}]))/gu;

function withoutScripts(text: string): string {
  return /[\^_]/.test(text) ? text.replace(SCRIPT, (_, handle = '') => handle) : text;
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Letters that Unicode does not take apart, as they are typed where a keyboard lacks them. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

function latinOf(letter: string): string {
  return LATIN[letter] ?? letter;
}

/** A category as it stands in a line. */
export function foldCategory(id: string): string {
  return CATEGORY + fold(id);
}

/** The ID at the start of a line. */
export function idOfLine(line: string): string {
  return line.slice(0, line.indexOf(FIELD));
}

/** One field of a line. */
export function fieldOf(line: string, field: SearchField): string {
  let start = 0;
  for (let passed = 0; passed < FIELD_INDEX[field]; passed++) {
    start = line.indexOf(FIELD, start) + 1;
  }
  return line.slice(start, line.indexOf(FIELD, start));
}
