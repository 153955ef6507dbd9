import { inAlphabet } from '../core/text/tex/alphabets.ts';
import type { Node as Formula } from '../core/text/tex/formula.ts';
import { isItalic, isOperand } from './signs.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Combining marks, and the symbols that MathML places above or below instead. */
const MARKS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '´',
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '‾',
  '\u0305': '‾',
  '\u0306': '˘',
  '\u0307': '˙',
  '\u0308': '¨',
  '\u030a': '˚',
  '\u030c': 'ˇ',
  '\u20d6': '←',
  '\u20d7': '→',
  '\u0332': '_',
};
/** Operators whose limits stand above and below if there is room. */
const LIMITS = /^(?:[∑∏∐⋂⋃⨆⋁⋀⨁⨂⨀⨄]|lim|max|min|sup|inf|liminf|limsup|det|gcd|Pr)$/u;

/** The formula as MathML. Browsers omit MathML from the names of links and headings, so it gets its own label. */
export function mathOf(formula: Formula, name: string, isBlock: boolean): Element {
  const math = make('math', { 'aria-label': name }, row([formula], isBlock));
  if (isBlock) math.setAttribute('display', 'block');
  return math;
}

function make(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): Element {
  const element = document.createElementNS(MATHML, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Wraps any number of formulas in one element. */
function row(formulas: readonly Formula[], isBlock: boolean): Element {
  const elements = elementsOf(formulas.flatMap(flat), isBlock);
  const [only] = elements;
  return elements.length === 1 && only !== undefined ? only : make('mrow', {}, ...elements);
}

/** Groups without stretchy delimiters need no `<mrow>`. */
function flat(formula: Formula): Formula[] {
  if (formula.kind !== 'row') return [formula];
  const stretches = formula.nodes.some((node) => node.kind === 'sign' && node.stretches);
  return stretches && formula.nodes.length > 1 ? [formula] : formula.nodes.flatMap(flat);
}

function elementsOf(formulas: readonly Formula[], isBlock: boolean): Element[] {
  const elements: Element[] = [];
  let last: Formula | null = null;
  for (const formula of formulas) {
    const behindName = last !== null && isName(last);
    const isOpen = formula.kind === 'sign' && (formula.role === 'open' || formula.role === 'space');
    if (behindName && !isOpen) elements.push(make('mspace', { width: '0.17em' }));
    if (isName(formula) && last?.kind === 'sign' && isOperand(last.role)) {
      elements.push(make('mspace', { width: '0.17em' }));
    }
    const previous = elements.at(-1);
    const isDigit = formula.kind === 'sign' && formula.role === 'digit';
    if (isDigit && last?.kind === 'sign' && last.role === 'digit') previous?.append(formula.text);
    else elements.push(one(formula, isBlock));
    last = formula;
  }
  return elements;
}

function isName(formula: Formula): boolean {
  if (formula.kind === 'scripts') return isName(formula.base);
  return formula.kind === 'sign' && formula.role === 'name';
}

function one(formula: Formula, isBlock: boolean): Element {
  const part = (inner: Formula) => row([inner], isBlock);
  switch (formula.kind) {
    case 'sign':
      return signOf(formula);
    case 'row':
      // Stretchy delimiters grow to the height of their own row.
      return make('mrow', {}, ...elementsOf(formula.nodes.flatMap(flat), isBlock));
    case 'scripts':
      return scriptsOf(formula, isBlock);
    case 'fraction': {
      const { top, bottom, bar, parentheses } = formula;
      const lines: Record<string, string> = bar ? {} : { linethickness: '0' };
      const fraction = make('mfrac', lines, part(top), part(bottom));
      return parentheses
        ? make('mrow', {}, make('mo', {}, '('), fraction, make('mo', {}, ')'))
        : fraction;
    }
    case 'root':
      if (formula.index === null) return make('msqrt', {}, part(formula.of));
      return make('mroot', {}, part(formula.of), part(formula.index));
    case 'accent': {
      const isWide = formula.of.kind === 'row' || /[\u0305\u0332]/.test(formula.mark);
      const mark = make('mo', { stretchy: String(isWide) }, MARKS[formula.mark] ?? formula.mark);
      if (formula.mark === '\u0332') return make('munder', {}, part(formula.of), mark);
      return make('mover', { accent: 'true' }, part(formula.of), mark);
    }
    case 'table':
      return tableOf(formula, isBlock);
  }
}

function signOf(sign: Formula & { kind: 'sign' }): Element {
  const { text, role, font } = sign;
  switch (role) {
    case 'letter': {
      if (font === 'bold') return make('mi', { mathvariant: 'normal' }, inAlphabet(text, 'bold'));
      if (font === 'bold-italic') return make('mi', {}, inAlphabet(text, 'boldItalic'));
      // Browsers draw a single letter in italics by default, even where it should be upright.
      const isUpright = [...text].length === 1 && !isItalic(sign);
      return make('mi', isUpright ? { mathvariant: 'normal' } : {}, text);
    }
    case 'digit':
      return make('mn', {}, font === 'bold' ? inAlphabet(text, 'bold') : text);
    case 'name':
      return make('mi', {}, text);
    case 'space':
      return make('mspace', { width: text === '' ? '0' : text === ' ' ? '0.2em' : '1em' });
    case 'word':
      return make('mtext', {}, text.replaceAll(' ', '\u00a0'));
    default:
      return make('mo', { stretchy: String(sign.stretches === true) }, text);
  }
}

function scriptsOf(
  { base, sub, sup, stacked }: Formula & { kind: 'scripts' },
  isBlock: boolean,
): Element {
  const under = stacked || (isBlock && base.kind === 'sign' && LIMITS.test(base.text));
  const [below, above] = under ? ['under', 'over'] : ['sub', 'sup'];
  const scripts = [sub, sup].filter((script) => script !== null);
  const tag = `m${sub === null ? '' : below}${sup === null ? '' : above}`;
  return make(tag, {}, row([base], isBlock), ...scripts.map((script) => row([script], isBlock)));
}

function tableOf(
  { rows, open, close, aligned }: Formula & { kind: 'table' },
  isBlock: boolean,
): Element {
  const isCases = open === '{' && close === '';
  const cellOf = (cell: Formula, at: number) => {
    const side =
      aligned && at % 2 === 0 && rows.some((cells) => cells.length > 1) ? 'end' : 'start';
    return make('mtd', aligned || isCases ? { class: side } : {}, row([cell], isBlock));
  };
  const lines = rows.map((cells) => make('mtr', {}, ...cells.map(cellOf)));
  const kind: Record<string, string> = aligned ? { class: 'aligned', displaystyle: 'true' } : {};
  const table = make('mtable', kind, ...lines);
  if (open === '' && close === '') return table;
  const fence = (text: string) => (text === '' ? [] : [make('mo', { stretchy: 'true' }, text)]);
  return make('mrow', {}, ...fence(open), table, ...fence(close));
}
