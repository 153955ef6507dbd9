import { letterAt } from './accents.ts';
import { commandAt, groupStart, type Style } from './commands.ts';
import { type Formula, formulasIn } from './formulas.ts';
import { markAt } from './marks.ts';

/** A text as its author meant it. */
export type Piece =
  | { kind: 'text'; text: string }
  /** `source` is the original text, with delimiters. */
  | { kind: 'formula'; source: string; tex: string; display: boolean }
  | { kind: 'styled'; style: Style; pieces: Piece[] }
  | { kind: 'link'; url: string; pieces: Piece[] };

/** The deepest nesting of groups; real texts stay far below. */
const DEEPEST = 20;
const SPECIAL = /[\\{~`'$-]/g;

/** Real titles and abstracts are shorter. */
const LONGEST = 10_000;

/** Parses the formulas and the TeX of a text. Unknown TeX stays unchanged. Linear time. */
export function readTex(text: string): Piece[] {
  if (text.length > LONGEST) return [{ kind: 'text', text }];
  return new Reader(text).read(0, text.length, 0);
}

class Reader {
  readonly #text: string;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #closings: ReadonlyMap<number, number>;
  /** The number of open quotes. */
  #quotes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#formulas = new Map(formulasIn(text).map((formula) => [formula.from, formula]));
    this.#closings = closingBraces(text);
  }

  read(from: number, to: number, depth: number): Piece[] {
    const list = new PieceList();
    let at = from;
    while (at < to) {
      const next = this.#nextSpecial(at, to);
      list.text(this.#text.slice(at, next));
      at = next < to ? this.#one(list, next, to, depth) : to;
    }
    return list.pieces;
  }

  #nextSpecial(from: number, to: number): number {
    SPECIAL.lastIndex = from;
    return Math.min(SPECIAL.exec(this.#text)?.index ?? to, to);
  }

  /** Parses the piece at `at`, and returns where the rest begins. */
  #one(list: PieceList, at: number, to: number, depth: number): number {
    const formula = this.#formulas.get(at);
    if (formula !== undefined) {
      const source = this.#text.slice(at, formula.to);
      list.add({ kind: 'formula', source, tex: formula.tex, display: formula.display });
      return formula.to;
    }
    const sign = this.#text[at] ?? '';
    if (sign === '\\') return this.#command(list, at, to, depth);
    if (sign === '{') return this.#group(list, at, depth);
    const mark = markAt(this.#text, at, this.#quotes > 0);
    this.#quotes += mark.quotes;
    list.text(mark.text);
    return at + mark.length;
  }

  #command(list: PieceList, at: number, to: number, depth: number): number {
    const letter = letterAt(this.#text, at);
    const isPath = /(?:^|[^A-Za-z])[A-Za-z]:$/.test(this.#text.slice(Math.max(0, at - 3), at));
    if (isPath) {
      const end = /\s|$/g;
      end.lastIndex = at;
      const stop = Math.min(to, end.exec(this.#text)?.index ?? to);
      list.text(this.#text.slice(at, stop));
      return stop;
    }
    if (letter !== null) {
      list.text(letter.text);
      return at + letter.length;
    }
    const command = commandAt(this.#text, at, this.#closings);
    if (command === null) {
      list.text('\\');
      return at + 1;
    }
    if (command.kind === 'text') {
      list.text(command.text);
    } else if (depth >= DEEPEST) {
      list.text('\\');
      return at + 1;
    } else {
      const pieces = this.read(command.from, command.to, depth + 1);
      if (command.kind === 'link') list.add(linkOf(command.url, pieces));
      else if (command.style === 'plain') for (const piece of pieces) list.add(piece);
      else list.add({ kind: 'styled', style: command.style, pieces });
    }
    return command.end;
  }

  /** `{\it …}`, `{\o}`; other braces are part of the text. */
  #group(list: PieceList, at: number, depth: number): number {
    const close = this.#closings.get(at);
    if (close === undefined) {
      list.text('{');
      return at + 1;
    }
    const letter = letterAt(this.#text, at + 1);
    if (letter !== null && at + 1 + letter.length === close) {
      list.text(letter.text);
      return close + 1;
    }
    const start = groupStart(this.#text, at + 1);
    if (start === null || depth >= DEEPEST) {
      list.text('{');
      return at + 1;
    }
    const pieces = this.read(at + 1 + start.length, close, depth + 1);
    if (start.style === 'plain') for (const piece of pieces) list.add(piece);
    else list.add({ kind: 'styled', style: start.style, pieces });
    return close + 1;
  }
}

function linkOf(url: string, pieces: Piece[]): Piece {
  return { kind: 'link', url, pieces: pieces.length > 0 ? pieces : [{ kind: 'text', text: url }] };
}

/** Merges adjacent texts. */
class PieceList {
  readonly pieces: Piece[] = [];

  add(piece: Piece): void {
    if (piece.kind === 'text') this.text(piece.text);
    else this.pieces.push(piece);
  }

  text(text: string): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.pieces.push({ kind: 'text', text });
  }
}

/** The closing position of each opening brace. */
function closingBraces(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === '{') open.push(index);
    const opened = token === '}' ? open.pop() : undefined;
    if (opened !== undefined) closings.set(opened, index);
  }
  return closings;
}
