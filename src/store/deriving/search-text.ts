import { fold } from '../../core/text/fold.ts';

const FIELD = '\t';
const NEXT_PERSON = ' ;';
/** Prefix of each category, so that `cs CV` in a title does not match the category. */
const CATEGORY = ' #';

/** The fields of a search line that a term can be limited to, by position. */
export const FIELD_INDEX = { id: 1, title: 2, authors: 3 } as const;
export type SearchField = keyof typeof FIELD_INDEX;

/** The searchable fields of a paper. */
export interface Searchable {
  id: string;
  title: string;
  authors: readonly string[];
  categories: readonly string[];
  handles: readonly string[];
}

/** The paper as one line: the unchanged ID, then each field, folded. */
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

/** A category as written in a search line. */
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

/** The authors in a line, each as folded words. */
export function personsOf(line: string): string[] {
  return fieldOf(line, 'authors').split(NEXT_PERSON);
}
