import { isLetter } from './word-signs.ts';

/** TeX's text accents: the command's symbol or letter, and Unicode's combining mark. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

const LETTERS: ReadonlyMap<string, string> = new Map(
  'ss ß,ae æ,AE Æ,oe œ,OE Œ,aa å,AA Å,o ø,O Ø,l ł,L Ł,i ı,j ȷ,dh ð,DH Ð,th þ,TH Þ,dj đ,DJ Đ,ng ŋ,NG Ŋ'
    .split(',')
    .map((pair): [string, string] => {
      const [name = '', letter = ''] = pair.split(' ');
      return [name, letter];
    }),
);

const ACCENTED =
  /\\(?:([`'^~=."])[ ]?|([uvHcdbkr])(?=\{)|([uvHcdbkr])[ ]+)(?:\{(\\[ij]|[^\\{}])\}|(\\[ij](?![A-Za-z])(?: ?\{\})?|[^\\{}]))/uy;
const LETTER = /\\([A-Za-z]{1,2})(?:\{\}|(?![A-Za-z])[ ]?)/y;

/** A parsed piece of TeX as text, and its length. */
export interface Read {
  text: string;
  length: number;
}

/** The accented or special letter that begins at `at`, or null. */
export function letterAt(text: string, at: number): Read | null {
  ACCENTED.lastIndex = at;
  const [accented = '', sign, before, spaced, inBraces, bare] = ACCENTED.exec(text) ?? [];
  const letter = (inBraces ?? bare ?? '').replace(/^\\([ij]).*$/, '$1');
  if (!isLetter(letter)) return specialAt(text, at);
  // `\"hello\"` is a quotation.
  if (sign === '"' && !/^[aeiouyAEIOUYij]$/.test(letter)) return null;
  const mark = ACCENTS.get(sign ?? before ?? spaced ?? '') ?? '';
  return { text: (letter + mark).normalize('NFC'), length: accented.length };
}

function specialAt(text: string, at: number): Read | null {
  LETTER.lastIndex = at;
  const [whole = '', name = ''] = LETTER.exec(text) ?? [];
  const letter = LETTERS.get(name);
  return letter === undefined ? null : { text: letter, length: whole.length };
}
