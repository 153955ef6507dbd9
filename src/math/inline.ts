import type { Node as Formula } from '../core/text/tex/formula.ts';
import { isItalic, isOperand } from './signs.ts';

/** Space around relations, and around operators between two operands. */
const WIDE = '\u2005';
const THIN = '\u2009';
/** A formula with at most this many symbols stays on one line. */
const UNBROKEN = 24;

/** Whether plain HTML can show the formula: symbols in a row, with one level of scripts. */
export function isSimple(formula: Formula): boolean {
  if (formula.kind === 'sign') return !formula.stretches;
  if (formula.kind === 'row') return formula.nodes.every(isSimple);
  if (formula.kind !== 'scripts' || formula.stacked) return false;
  const { base, sub, sup } = formula;
  return [base, sub, sup].every((part) => part === null || isFlat(part));
}

function isFlat(formula: Formula): boolean {
  if (formula.kind === 'row') return formula.nodes.every(isFlat);
  return formula.kind === 'sign' && !formula.stretches;
}

/** Renders a simple formula as text with `<i>`, `<b>`, `<sub>` and `<sup>`. */
export function simpleFormula(formula: Formula): Node[] {
  const line = new Line();
  write(line, formula, true);
  const nodes = line.done();
  const length = nodes.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  if (length > UNBROKEN) return nodes;
  const span = document.createElement('span');
  span.className = 'tex-word';
  span.append(...nodes);
  return [span];
}

function write(line: Line, formula: Formula, spaced: boolean): void {
  if (formula.kind === 'row') {
    for (const node of formula.nodes) write(line, node, spaced);
  } else if (formula.kind === 'sign') {
    line.sign(formula, spaced);
  } else if (formula.kind === 'scripts') {
    const { base, sub, sup } = formula;
    write(line, base, spaced);
    const isPrime = /^[′″‴⁗]/.test(firstText(sup));
    const scripts = [script('sub', sub), script(isPrime ? null : 'sup', sup)];
    for (const nodes of isPrime ? scripts.reverse() : scripts) line.append(nodes);
  }
}

function firstText(formula: Formula | null): string {
  if (formula?.kind === 'row') return firstText(formula.nodes[0] ?? null);
  return formula?.kind === 'sign' ? formula.text : '';
}

/** The prime character is already raised, so it needs no `<sup>`. */
function script(tag: 'sub' | 'sup' | null, formula: Formula | null): Node[] {
  if (formula === null) return [];
  const line = new Line();
  write(line, formula, false);
  if (tag === null) return line.done();
  const element = document.createElement(tag);
  element.append(...line.done());
  return [element];
}

/** Collects neighboring symbols of the same style in one element. */
class Line {
  readonly #nodes: Node[] = [];
  #text = '';
  #tags = '';
  #last: (Formula & { kind: 'sign' }) | null = null;

  sign(sign: Formula & { kind: 'sign' }, spaced: boolean): void {
    const { role, text, font } = sign;
    const last = this.#last;
    const between = last !== null && isOperand(last.role);
    const apart = last?.role === 'name' && role !== 'open' && role !== 'space';
    const before = last === null ? '' : WIDE;
    if (spaced && role === 'relation') this.#write(before + text + WIDE, '');
    else if (spaced && role === 'binary' && between) this.#write(THIN + text + THIN, '');
    else if (role === 'punctuation') this.#write(spaced ? text + THIN : text, '');
    else if (role === 'space') this.#write(text === ' ' ? THIN : text, '');
    else if (role === 'name') this.#write((between ? THIN : '') + text, '');
    else {
      const bold = font === 'bold' || font === 'bold-italic' ? 'b' : '';
      this.#write((apart ? THIN : '') + text, bold + (isItalic(sign) ? 'i' : ''));
    }
    this.#last = sign;
  }

  append(nodes: readonly Node[]): void {
    this.#flush();
    this.#nodes.push(...nodes);
  }

  done(): Node[] {
    this.#flush();
    return this.#nodes;
  }

  #write(text: string, tags: string): void {
    if (tags !== this.#tags) this.#flush();
    this.#tags = tags;
    this.#text += text;
  }

  #flush(): void {
    if (this.#text === '') return;
    let node: Node = document.createTextNode(this.#text);
    for (const tag of this.#tags) {
      const element = document.createElement(tag);
      element.append(node);
      node = element;
    }
    this.#nodes.push(node);
    this.#text = '';
  }
}
