import { EMPTY, type Node } from './formula.ts';
import { NotUnderstood } from './parse-parts.ts';
import { signOf, symbolOf } from './symbols.ts';

/** Real formulas are not nested deeper. */
const DEEPEST = 24;
const TOKEN = /\\[A-Za-z]+|\\[\s\S]|\s+|[\s\S]/gu;

/** The tokens of a formula, in sequence. */
export class Tokens {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tex: string) {
    this.#tokens = tex.match(TOKEN) ?? [];
  }

  protected peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  protected skip(): void {
    this.#at++;
  }

  protected next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new NotUnderstood();
    return token;
  }

  protected skipSpace(): void {
    while (/^\s/.test(this.peek() ?? '')) this.skip();
  }

  /** Whether `end` is next; throws if the formula ends before it. */
  protected isAtEnd(end: string): boolean {
    const token = this.peek();
    if (token === undefined) throw new NotUnderstood();
    return token === end;
  }

  /** A name in braces. */
  protected name(): string {
    this.skipSpace();
    if (this.next() !== '{') throw new NotUnderstood();
    let name = '';
    while (!this.isAtEnd('}')) name += this.next();
    this.skip();
    if (!/^[A-Za-z*|@.]{1,40}$/.test(name)) throw new NotUnderstood();
    return name;
  }

  /** Enters a nested level; throws if it is too deep. */
  protected enter(): void {
    if (++this.#depth > DEEPEST) throw new NotUnderstood();
  }

  protected leave(): void {
    this.#depth--;
  }

  /** One to four primes. */
  protected primes(): Node {
    let count = 0;
    for (; this.peek() === "'"; this.skip()) count++;
    const text = ['′', '″', '‴', '⁗'][count - 1];
    if (text === undefined) throw new NotUnderstood();
    return { kind: 'sign', text, role: 'letter', font: 'upright' };
  }

  /** A delimiter after a size command. */
  protected delimiter(side: string): Node {
    this.skipSpace();
    const token = this.next();
    const symbol = token.startsWith('\\') ? symbolOf(token.slice(1)) : signOf(token);
    if (symbol === undefined || [...symbol.text].length !== 1) throw new NotUnderstood();
    if (symbol.text === '.') return EMPTY;
    const role = side === 'l' ? 'open' : side === 'r' ? 'close' : symbol.role;
    return { kind: 'sign', text: symbol.text, role, font: 'own' };
  }
}
