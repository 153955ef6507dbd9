import { abstractUrl, monthOf } from './arxiv-id.ts';
import { ET_AL } from './authors.ts';
import type { ArxivId } from './digest.ts';

export interface Cited {
  id: ArxivId;
  /** arXiv's title; empty if unknown. */
  title: string;
  /** Empty if unknown. */
  authors: readonly string[];
  /** Primary first. */
  categories: readonly string[];
  /** The user's tags, in plain text. */
  tags?: readonly string[];
}

/** The same entry that arXiv exports: `@misc`, with `eprint` and `primaryClass`. */
export function bibtexOf(cited: Cited): string {
  return entryOf(cited, keyOf(cited));
}

/** The entries of a list. Duplicate keys get a number. */
export function bibtexOfList(papers: readonly Cited[]): string {
  const keys = new Set<string>();
  return papers
    .map((cited) => {
      const key = freeKey(keyOf(cited), keys);
      keys.add(key);
      return entryOf(cited, key);
    })
    .join('\n');
}

/** The required fields of an entry that are unknown. */
export function missingFields({ title, authors }: Cited): string[] {
  return [title === '' ? 'title' : '', authors.length === 0 ? 'author' : ''].filter(Boolean);
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = key; ; number++) {
    if (!taken.has(free)) return free;
    free = `${key}-${number}`;
  }
}

function entryOf(cited: Cited, key: string): string {
  const { id, title, authors, categories, tags = [] } = cited;
  const url = abstractUrl(id);
  const fields: [name: string, value: string | undefined][] = [
    ['title', escapeTex(title)],
    ['author', authors.map(authorField).join(' and ')],
    ['year', String(yearOf(id))],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', categories[0]],
    ['url', url],
    ['keywords', tags.map(plainField).join(', ')],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name}={${value}}`);
  return `${commentOf(cited, url)}@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX treats text between entries as a comment (btxdoc, section 2). */
function commentOf(cited: Cited, url: string): string {
  const missing = missingFields(cited);
  return missing.length === 0 ? '' : `% missing: ${missing.join(', ')}, see ${url}\n`;
}

/** BibTeX prints "et al." for the name `others` (btxdoc, section 4). */
function authorField(name: string): string {
  return name === ET_AL ? 'others' : escapeTex(name);
}

/** `kopf2020robust`: the first author's last name, the year and the title's first long word. */
function keyOf({ id, title, authors }: Cited): string {
  const name = plainKey(authors[0]?.split(/\s+/).at(-1) ?? '');
  const word = plainKey(title.split(/[^\p{L}]+/u).find((part) => part.length > 3) ?? '');
  return name === '' && word === '' ? `arxiv${plainKey(id)}` : `${name}${yearOf(id)}${word}`;
}

function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The year of submission, from the ID; arXiv began in 1991. */
export function yearOf(id: ArxivId): number {
  const year = Number(monthOf(id).slice(0, 2));
  return year + (year < 91 ? 2000 : 1900);
}

/** Titles are already TeX. Escapes characters that would break an entry, and drops unmatched braces. */
function escapeTex(text: string): string {
  const escaped = text.replace(/(?<!\\)[&%#]/g, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/[{}]/g, '');
}

const PLAIN: Record<string, string> = {
  '\\': 'textbackslash',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

/** A text that is not TeX. Braces are dropped, because BibTeX counts even escaped ones. */
function plainField(text: string): string {
  return text
    .replace(/[{}]/g, '')
    .replace(/[\\~^&%#$_]/g, (sign) => (sign in PLAIN ? `\\${PLAIN[sign]}{}` : `\\${sign}`));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
