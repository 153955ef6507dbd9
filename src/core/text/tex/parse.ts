import { EMPTY, type Font, type Node, rowOf } from './formula.ts';
import {
  alphabetOf,
  INFIX,
  isEmpty,
  isPrime,
  type Look,
  lookOf,
  NotUnderstood,
  negated,
  OWN,
  operatorOf,
  parenthesized,
  signed,
  wordOf,
} from './parse-parts.ts';
import {
  ACCENTS,
  FONTS,
  FRACTIONS,
  IGNORED,
  IGNORED_WITH_ARGUMENT,
  STACKED_ARROWS,
  TABLES,
  TEXTS,
  TRANSPARENT,
} from './parse-tables.ts';
import { signOf, symbolOf } from './symbols.ts';
import { Tokens } from './tokens.ts';

/** Parses a formula; null if any part of it is unknown. */
export function parseFormula(tex: string): Node | null {
  try {
    return new Parser(tex).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class Parser extends Tokens {
  whole(): Node {
    const node = this.#row(OWN, () => this.peek() === undefined);
    if (this.peek() !== undefined) throw new NotUnderstood();
    return node;
  }

  /** Parses until `isEnd`, which is called before each part. */
  #row(given: Look, isEnd: () => boolean): Node {
    this.enter();
    let look = given;
    const nodes: Node[] = [];
    for (this.skipSpace(); !isEnd(); this.skipSpace()) {
      const token = this.peek() ?? '';
      const infix = INFIX[token];
      const change = lookOf(token, look);
      if (infix !== undefined) {
        this.skip();
        const bottom = this.#row(look, isEnd);
        this.leave();
        return { kind: 'fraction', top: rowOf(nodes), bottom, ...infix };
      }
      if (change !== null) {
        this.skip();
        look = change;
      } else {
        nodes.push(this.#scripted(look, nodes));
      }
    }
    this.leave();
    return rowOf(nodes);
  }

  /** A part with its superscripts and subscripts. */
  #scripted(look: Look, before: readonly Node[]): Node {
    const token = this.peek() ?? '';
    const base = token === '^' || token === '_' || token === "'" ? EMPTY : this.#part(look);
    let sub: Node | null = null;
    let sup: Node[] | null = null;
    let isStacked = false;
    while (true) {
      this.skipSpace();
      const mark = this.peek();
      if (mark === '\\limits' || mark === '\\nolimits') {
        this.skip();
        isStacked = mark === '\\limits';
      } else if (mark === "'") {
        sup = [...(sup ?? []), this.primes()];
      } else if (mark === '^' && (sup === null || sup.every(isPrime))) {
        this.skip();
        sup = [...(sup ?? []), this.#argument(look)];
      } else if (mark === '_' && sub === null) {
        this.skip();
        sub = this.#argument(look);
      } else {
        break;
      }
    }
    if (/^[\^_]$/.test(this.peek() ?? '')) throw new NotUnderstood();
    if (sub === null && sup === null) return base;
    if (base === EMPTY && before.length > 0 && token === "'") throw new NotUnderstood();
    return { kind: 'scripts', base, sub, sup: sup && rowOf(sup), stacked: isStacked };
  }

  /** A group in braces, or a single symbol or command. */
  #argument(look: Look): Node {
    this.skipSpace();
    const token = this.peek() ?? '';
    if (/^[}^_&']$/.test(token)) throw new NotUnderstood();
    return this.#part(look);
  }

  #group(look: Look): Node {
    this.skipSpace();
    if (this.next() !== '{') throw new NotUnderstood();
    const node = this.#row(look, () => this.isAtEnd('}'));
    this.skip();
    return node;
  }

  #part(look: Look): Node {
    if (this.peek() === '{') {
      this.enter();
      const group = this.#group(look);
      this.leave();
      return group;
    }
    const token = this.next();
    if (!token.startsWith('\\')) {
      if (/^[}^_&%#$]$/.test(token)) throw new NotUnderstood();
      return signed(signOf(token), look);
    }
    return this.#command(token.slice(1), look);
  }

  #command(name: string, look: Look): Node {
    this.enter();
    const node = this.#known(name, look);
    this.leave();
    return node;
  }

  #known(name: string, look: Look): Node {
    const symbol = symbolOf(name);
    if (symbol !== undefined) return signed(symbol, look);
    if (IGNORED.has(name)) return EMPTY;
    if (IGNORED_WITH_ARGUMENT.has(name)) {
      this.#argument(look);
      return EMPTY;
    }
    if (TRANSPARENT.has(name)) return this.#argument(look);
    if (TEXTS.has(name)) return this.#words(TEXTS.get(name) ?? 'upright');
    const font = FONTS.get(name);
    if (font !== undefined) return this.#argument({ font, alphabet: null });
    const alphabet = alphabetOf(name);
    if (alphabet !== null) return this.#argument({ ...look, alphabet });
    const mark = ACCENTS.get(name);
    if (mark !== undefined) return { kind: 'accent', mark, of: this.#argument(look) };
    return this.#structure(name, look);
  }

  #structure(name: string, look: Look): Node {
    if (FRACTIONS.has(name)) return this.#fraction(look, !name.endsWith('binom'));
    switch (name) {
      case 'sqrt': {
        const index = this.#option(look);
        return { kind: 'root', index, of: this.#argument(look) };
      }
      case 'not':
        return negated(this.#argument(look));
      case 'operatorname':
        return this.#operator();
      case 'pmod':
        return parenthesized('mod', this.#argument(look));
      case 'bmod':
      case 'mod':
        return { kind: 'sign', text: ' mod ', role: 'word', font: 'upright' };
      case 'overset':
      case 'stackrel':
      case 'underset':
        return this.#stacked(look, name === 'underset');
      case 'substack':
        return this.#lines(look);
      case 'begin':
        return this.#environment(look);
      default:
        return this.#arrowOrDelimiter(name, look);
    }
  }

  #arrowOrDelimiter(name: string, look: Look): Node {
    const arrow = STACKED_ARROWS.get(name);
    if (arrow !== undefined) {
      const sub = this.#option(look);
      const sup = this.#argument(look);
      const base: Node = { kind: 'sign', text: arrow, role: 'relation', font: 'own' };
      return { kind: 'scripts', base, sub, sup, stacked: true };
    }
    if (name === 'left') return this.#fenced(look);
    const [, side] = /^[bB]igg?(|[lrm])$/.exec(name) ?? [];
    if (side === undefined) throw new NotUnderstood();
    return this.delimiter(side);
  }

  /** Between `\left` and `\right`. */
  #fenced(look: Look): Node {
    const open = this.delimiter('l');
    const inner = this.#row(look, () => this.isAtEnd('\\right'));
    this.skip();
    const close = this.delimiter('r');
    const nodes = inner.kind === 'row' ? inner.nodes : [inner];
    const isTall = !nodes.every((node) => node.kind === 'sign');
    const fence = (sign: Node): Node =>
      isTall && sign.kind === 'sign' ? { ...sign, stretches: true } : sign;
    return { kind: 'row', nodes: [fence(open), ...nodes, fence(close)] };
  }

  #fraction(look: Look, bar: boolean): Node {
    const top = this.#argument(look);
    return { kind: 'fraction', top, bottom: this.#argument(look), bar, parentheses: !bar };
  }

  #stacked(look: Look, isBelow: boolean): Node {
    const script = this.#argument(look);
    const [sub, sup] = isBelow ? [script, null] : [null, script];
    return { kind: 'scripts', base: this.#argument(look), sub, sup, stacked: true };
  }

  #option(look: Look): Node | null {
    this.skipSpace();
    if (this.peek() !== '[') return null;
    this.skip();
    const node = this.#row(look, () => this.isAtEnd(']'));
    this.skip();
    return node;
  }

  #operator(): Node {
    if (this.peek() === '*') this.skip();
    const node = this.#group({ font: 'upright', alphabet: null });
    return operatorOf(node);
  }

  /** `\text{…}`: words with their spaces, and formulas between dollars. */
  #words(font: Font): Node {
    this.skipSpace();
    if (this.next() !== '{') throw new NotUnderstood();
    const nodes: Node[] = [];
    let words = '';
    const flush = () => {
      if (words !== '') nodes.push({ kind: 'sign', text: words, role: 'word', font });
      words = '';
    };
    while (!this.isAtEnd('}')) {
      const token = this.next();
      if (token === '$') {
        flush();
        nodes.push(this.#row(OWN, () => this.isAtEnd('$')));
        this.skip();
      } else {
        words += wordOf(token);
      }
    }
    this.skip();
    flush();
    return rowOf(nodes);
  }

  #environment(look: Look): Node {
    const name = this.name();
    const table = TABLES.get(name.replace(/\*$/, ''));
    if (table === undefined) throw new NotUnderstood();
    if (table.hasColumns) this.name();
    const rows = this.#rows(look, '\\end');
    if (this.next() !== '\\end' || this.name() !== name) throw new NotUnderstood();
    const { open, close, aligned } = table;
    return { kind: 'table', rows, open, close, aligned };
  }

  #lines(look: Look): Node {
    this.skipSpace();
    if (this.next() !== '{') throw new NotUnderstood();
    const rows = this.#rows(look, '}');
    this.skip();
    return { kind: 'table', rows, open: '', close: '', aligned: true };
  }

  #rows(look: Look, end: string): Node[][] {
    const rows: Node[][] = [[]];
    const isCellEnd = () => this.isAtEnd(end) || /^(?:&|\\\\)$/.test(this.peek() ?? '');
    while (true) {
      rows.at(-1)?.push(this.#row(look, isCellEnd));
      if (this.peek() === end) break;
      if (this.next() === '\\\\') rows.push([]);
    }
    const isFilled = (row: Node[]) => row.some((cell) => cell !== EMPTY && !isEmpty(cell));
    return rows.filter((row, at) => at < rows.length - 1 || isFilled(row));
  }
}
