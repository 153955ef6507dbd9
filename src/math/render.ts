import { codeLink } from '../core/text/code-links.ts';
import { parseFormula } from '../core/text/tex/parse.ts';
import { type Piece, readTex } from '../core/text/tex/pieces.ts';
import { plainNode } from '../core/text/tex/plain.ts';
import type { Mathematics } from '../shared/mathematics.ts';
import { isSimple, simpleFormula } from './inline.ts';
import { mathOf } from './mathml.ts';

type Kind = Parameters<Mathematics['render']>[1];

const TAGS = {
  italic: 'em',
  bold: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Renders the text as nodes; see `Mathematics`. */
export function render(text: string, kind: Kind): Node[] {
  return bound(readTex(text).flatMap((piece) => nodesOf(piece, kind)));
}

function nodesOf(piece: Piece, kind: Kind): Node[] {
  switch (piece.kind) {
    case 'text':
      return [document.createTextNode(piece.text)];
    case 'formula':
      return [formulaOf(piece, kind)];
    case 'styled':
      return [filled(document.createElement(TAGS[piece.style]), piece.pieces, kind)];
    case 'link':
      return linkOf(piece, kind);
  }
}

function filled<E extends HTMLElement>(element: E, pieces: readonly Piece[], kind: Kind): E {
  element.append(...pieces.flatMap((piece) => nodesOf(piece, kind)));
  return element;
}

/** A link to a known site; other addresses stay plain text. */
function linkOf({ url, pieces }: Piece & { kind: 'link' }, kind: Kind): Node[] {
  const href = kind === 'prose' ? codeLink(url) : null;
  if (href === null) return pieces.flatMap((piece) => nodesOf(piece, kind));
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return [filled(link, pieces, kind)];
}

/** If a formula cannot be parsed completely, its source is shown. */
function formulaOf({ source, tex, display }: Piece & { kind: 'formula' }, kind: Kind): Node {
  const formula = parseFormula(tex);
  if (formula === null) return document.createTextNode(source);
  const isBlock = display && kind === 'prose';
  const holder = document.createElement('span');
  holder.className = isBlock ? 'tex tex-block' : 'tex';
  holder.dataset.tex = source;
  if (!isBlock && isSimple(formula)) {
    holder.append(...simpleFormula(formula));
    return holder;
  }
  const name = plainNode(formula);
  holder.append(mathOf(formula, name, isBlock));
  if (isBlock) {
    // It may be wider than its line, so keyboard users must be able to scroll it.
    holder.tabIndex = 0;
    holder.setAttribute('role', 'group');
    holder.setAttribute('aria-label', name);
  }
  return holder;
}

/** Browsers allow a line break on both sides of `<math>`, even before a comma or a hyphen. This prevents it. */
function bound(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (isMath(node) && last instanceof Text) {
      const word = /\S{0,20}$/.exec(last.data.slice(-20))?.[0] ?? '';
      last.data = last.data.slice(0, last.data.length - word.length);
      out.push(word === '' ? node : unbroken(word, node));
    } else if (node instanceof Text && last instanceof HTMLElement && holdsMath(last)) {
      const [word = ''] = /^\S{1,20}/.exec(node.data) ?? [];
      node.data = node.data.slice(word.length);
      if (word !== '') out.splice(-1, 1, unbroken(last, word));
      out.push(node);
    } else {
      out.push(node);
    }
  }
  return out;
}

function isMath(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && node.className === 'tex' && holdsMath(node);
}

function holdsMath(element: HTMLElement): boolean {
  return !element.classList.contains('tex-block') && element.querySelector('math') !== null;
}

function unbroken(...parts: (Node | string)[]): HTMLElement {
  const span = document.createElement('span');
  span.className = 'tex-word';
  span.append(...parts);
  return span;
}
