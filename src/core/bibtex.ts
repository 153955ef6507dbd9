import { monthOf } from './arxiv-id.ts';
import { ET_AL } from './authors.ts';
import type { ArxivId } from './digest.ts';

export interface Cited {
  id: ArxivId;
  title: string;
  authors: readonly string[];
  /** Primary first. */
  categories: readonly string[];
}

/** The entry that arXiv itself offers: `@misc`, with `eprint` and `primaryClass`. */
export function bibtexOf({ id, title, authors, categories }: Cited): string {
  const fields: [name: string, value: string | undefined][] = [
    ['title', escapeTex(title)],
    ['author', authors.map(authorField).join(' and ')],
    ['year', String(yearOf(id))],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', categories[0]],
    ['url', `https://arxiv.org/abs/${id}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name}={${value}}`);
  return `@misc{${keyOf({ id, title, authors, categories })},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX prints "et al." for the name `others` (btxdoc, section 4). */
function authorField(name: string): string {
  return name === ET_AL ? 'others' : escapeTex(name);
}

/** `kopf2020robust`: the first author's last name, the year and the title's first long word. */
function keyOf({ id, title, authors }: Cited): string {
  const name = authors[0]?.split(/\s+/).at(-1) ?? '';
  const word = title.split(/[^\p{L}]+/u).find((part) => part.length > 3) ?? '';
  const key = `${name}${yearOf(id)}${word}`.normalize('NFKD').toLowerCase();
  return key.replace(/[^a-z0-9]/g, '') || id;
}

/** The year of submission, which the id tells; arXiv began in 1991. */
export function yearOf(id: ArxivId): number {
  const year = Number(monthOf(id).slice(0, 2));
  return year + (year < 91 ? 2000 : 1900);
}

/** Titles are TeX already, but for signs that would break an entry. Braces that do not match are dropped. */
function escapeTex(text: string): string {
  const escaped = text.replace(/(?<!\\)[&%#]/g, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/[{}]/g, '');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
