import type { Node } from './formula.ts';
import { hasTex } from './has-tex.ts';
import { parseFormula } from './parse.ts';
import { type Piece, readTex } from './pieces.ts';
import { subscript, superscript } from './scripts.ts';
import { isMark, isWordSign } from './word-signs.ts';

const PRIMES = /^[′″‴⁗]/;

/** The text in plain Unicode, where markup is not possible: `Bundles over ℙ¹`. Unknown commands stay TeX. */
export function plainText(text: string): string {
  return hasTex(text) ? readTex(text).map(plainPiece).join('').replaceAll('\u00a0', ' ') : text;
}

function plainPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'formula':
      return plainFormula(piece.tex) ?? piece.source;
    case 'styled': {
      const text = piece.pieces.map(plainPiece).join('');
      if (piece.style === 'superscript') return superscript(text);
      return piece.style === 'subscript' ? subscript(text) : text;
    }
    case 'link':
      return piece.pieces.map(plainPiece).join('');
  }
}

/** A formula (without delimiters) in plain Unicode; null if it cannot be parsed. */
export function plainFormula(tex: string): string | null {
  const node = parseFormula(tex);
  return node === null ? null : plainNode(node);
}

/** A formula in plain Unicode. */
export function plainNode(node: Node): string {
  return written(node)
    .replace(/[\u2003 ]+/g, ' ')
    .trim();
}

function written(node: Node): string {
  switch (node.kind) {
    case 'sign':
      return node.text;
    case 'row':
      return plainRow(node.nodes);
    case 'scripts': {
      const sub = node.sub && subscript(compact(node.sub));
      const sup = node.sup && superscript(compact(node.sup));
      const scripts = PRIMES.test(sup ?? '') ? [sup, sub] : [sub, sup];
      return written(node.base) + scripts.join('');
    }
    case 'fraction':
      return plainFraction(node);
    case 'root':
      return rootSign(node.index) + whole(written(node.of));
    case 'accent':
      return marked(written(node.of), node.mark).normalize('NFC');
    case 'table':
      return plainTable(node);
  }
}

/** Adds spaces around function names and fractions if they would run into their neighbors. */
function plainRow(nodes: readonly Node[]): string {
  let text = '';
  let last: Node | null = null;
  for (const node of nodes) {
    const next = written(node);
    const apart = isApart(node) || (last !== null && isApart(last));
    text += apart && runsInto(text, next) ? ` ${next}` : next;
    if (next !== '') last = node;
  }
  return text;
}

function runsInto(text: string, next: string): boolean {
  const last = [...text.slice(-2)].at(-1) ?? '';
  const [first = ''] = next;
  return (isWordSign(last) || /[)\]]/.test(last)) && (isWordSign(first) || /[\\√]/.test(first));
}

/** Adds a combining mark to each letter and number, after those that it has. */
function marked(text: string, mark: string): string {
  const signs = [...text];
  const takesMark = (sign: string, at: number) => isWordSign(sign) && !isMark(signs[at + 1] ?? '');
  return signs.map((sign, at) => (takesMark(sign, at) ? sign + mark : sign)).join('');
}

function isApart(node: Node): boolean {
  if (node.kind === 'scripts') return isApart(node.base);
  return node.kind === 'fraction' || (node.kind === 'sign' && node.role === 'name');
}

function compact(node: Node): string {
  return written(node).replace(/\s+/g, ' ').trim();
}

function plainFraction({ top, bottom, bar, parentheses }: Node & { kind: 'fraction' }): string {
  const [above, below] = [written(top), written(bottom)];
  if (bar) return `${whole(above)}/${whole(below)}`;
  const text = `${above} over ${below}`;
  return parentheses ? `(${text})` : text;
}

/** Adds parentheses unless it is a single unit. */
function whole(text: string): string {
  const isUnit = [...text].every((sign) => isWordSign(sign) || /[.∞]/.test(sign));
  return isUnit || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function rootSign(index: Node | null): string {
  if (index === null) return '√';
  const text = written(index);
  if (text === '3') return '∛';
  return text === '4' ? '∜' : `${superscript(text)}√`;
}

function plainTable({ rows, open, close, aligned }: Node & { kind: 'table' }): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => compact(cell));
    return aligned ? cells.join('') : cells.join(', ');
  });
  return open + lines.join('; ') + close;
}
