import type { Role } from './symbols.ts';

/** The style of a letter. By default, Latin and lowercase Greek letters are italic. */
export type Font = 'own' | 'upright' | 'italic' | 'bold' | 'bold-italic';

/** A formula, limited to what plain text or simple markup can show. */
export type Node =
  /** `stretches`: as tall as the row that contains it. */
  | { kind: 'sign'; text: string; role: Role; font: Font; stretches?: true }
  | { kind: 'row'; nodes: Node[] }
  /** `stacked`: placed above and below the base, even in inline formulas. */
  | { kind: 'scripts'; base: Node; sub: Node | null; sup: Node | null; stacked: boolean }
  /** A binomial has `bar: false` and is in parentheses. */
  | { kind: 'fraction'; top: Node; bottom: Node; bar: boolean; parentheses: boolean }
  | { kind: 'root'; of: Node; index: Node | null }
  /** A Unicode combining mark on each letter. */
  | { kind: 'accent'; of: Node; mark: string }
  | { kind: 'table'; rows: Node[][]; open: string; close: string; aligned: boolean };

export const EMPTY: Node = { kind: 'row', nodes: [] };

/** Wraps several nodes in one. */
export function rowOf(nodes: Node[]): Node {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'row', nodes };
}
