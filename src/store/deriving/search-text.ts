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

/** The paper as one line of words: the id as it is, then each field, folded. */
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
 * a text that begins with a space. Whatever is no letter or digit divides words, but for `@`.
 */
export function fold(text: string): string {
  const small = ` ${PLAIN.test(text) ? text : withoutMarks(text)}`.toLowerCase();
  // Most text is plain, and a class of all letters of the world takes its time.
  const divider = PLAIN.test(small) ? /[^a-z0-9@]+/g : /[^\p{L}\p{N}@]+/gu;
  return small.replace(divider, ' ').trimEnd();
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** A category as it stands in a line. */
export function foldCategory(id: string): string {
  return CATEGORY + fold(id);
}

/** The id at the start of a line. */
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
