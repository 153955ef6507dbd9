import { inAlphabet } from './alphabets.ts';
import { type Font, type Node, rowOf } from './formula.ts';
import { ALPHABETS } from './parse-tables.ts';
import { type MathSymbol, symbolOf } from './symbols.ts';

/** Thrown if a formula cannot be parsed. */
export class NotUnderstood extends Error {}

/** The current style of letters, and their alphabet. */
export interface Look {
  font: Font;
  alphabet: keyof typeof ALPHABETS | null;
}

/** The style at the start of a formula. */
export const OWN: Look = { font: 'own', alphabet: null };

/** Commands that split a group into an upper and a lower part. */
export const INFIX: Readonly<Record<string, { bar: boolean; parentheses: boolean } | undefined>> = {
  '\\over': { bar: true, parentheses: false },
  '\\atop': { bar: false, parentheses: false },
  '\\choose': { bar: false, parentheses: true },
};

/** Commands such as `\rm`, which change the rest of a group. */
export function lookOf(token: string, look: Look): Look | null {
  if (token === '\\rm' || token === '\\sf' || token === '\\tt')
    return { font: 'upright', alphabet: null };
  if (token === '\\bf') return { font: 'bold', alphabet: null };
  if (token === '\\it' || token === '\\mit' || token === '\\sl')
    return { font: 'italic', alphabet: null };
  return token === '\\cal' ? { ...look, alphabet: 'mathcal' } : null;
}

/** The alphabet of a command, or null. */
export function alphabetOf(name: string): keyof typeof ALPHABETS | null {
  const names = Object.keys(ALPHABETS) as (keyof typeof ALPHABETS)[];
  return names.find((known) => known === name) ?? null;
}

/** A symbol in the current style. */
export function signed({ text, role }: MathSymbol, { font, alphabet }: Look): Node {
  if (alphabet === null || (role !== 'letter' && role !== 'digit')) {
    return { kind: 'sign', text, role, font };
  }
  return { kind: 'sign', text: inAlphabet(text, ALPHABETS[alphabet]), role, font };
}

/** A symbol with a stroke through it; throws for larger nodes. */
export function negated(node: Node): Node {
  if (node.kind !== 'sign') throw new NotUnderstood();
  return { ...node, text: `${node.text}\u0338`.normalize('NFC') };
}

/** A word and a formula in parentheses. */
export function parenthesized(word: string, node: Node): Node {
  const sign = (text: string, role: 'open' | 'close' | 'word'): Node => ({
    kind: 'sign',
    text,
    role,
    font: 'upright',
  });
  return rowOf([sign(` (${word} `, 'word'), node, sign(')', 'close')]);
}

/** Whether it consists of primes only. */
export function isPrime(node: Node): boolean {
  return node.kind === 'sign' && /^[′″‴⁗]$/.test(node.text);
}

/** Whether it is invisible. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'row' && node.nodes.length === 0;
}

/** The text of a token within words; throws if it is not text. */
export function wordOf(token: string): string {
  if (/^\s/.test(token) || token === '~') return ' ';
  const symbol = token.startsWith('\\') ? symbolOf(token.slice(1)) : undefined;
  if (symbol !== undefined && (symbol.role === 'space' || /^\\[^A-Za-z]/.test(token))) {
    return symbol.text;
  }
  if (/^[\\{}^_&#%]/.test(token)) throw new NotUnderstood();
  return token;
}

/** The name of an operator as one symbol; throws if it contains more than letters. */
export function operatorOf(node: Node): Node {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  const text = nodes.map((one) => (one.kind === 'sign' ? one.text : '\\')).join('');
  if (text.includes('\\')) throw new NotUnderstood();
  const name = text.replace(/[−∗]/g, (sign) => (sign === '−' ? '-' : '*'));
  return { kind: 'sign', text: name, role: 'name', font: 'upright' };
}
