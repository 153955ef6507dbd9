import type { Role } from './symbols.ts';

/** How a letter is drawn. Of its own accord, Latin and small Greek letters are italic. */
export type Font = 'own' | 'upright' | 'italic' | 'bold' | 'bold-italic';

/** A formula, as far as a plain text or simple markup can show it. */
export type Node =
  /** `stretches`: it is as tall as the row that it stands in. */
  | { kind: 'sign'; text: string; role: Role; font: Font; stretches?: true }
  | { kind: 'row'; nodes: Node[] }
  /** `stacked`: they belong above and below the base, even in a line of text. */
  | { kind: 'scripts'; base: Node; sub: Node | null; sup: Node | null; stacked: boolean }
  /** `bar` is false, and it is in parentheses, where it is a binomial. */
  | { kind: 'fraction'; top: Node; bottom: Node; bar: boolean; parentheses: boolean }
  | { kind: 'root'; of: Node; index: Node | null }
  /** A combining mark of Unicode on each letter. */
  | { kind: 'accent'; of: Node; mark: string }
  | { kind: 'table'; rows: Node[][]; open: string; close: string; aligned: boolean };

export const EMPTY: Node = { kind: 'row', nodes: [] };

/** One node of several. */
export function rowOf(nodes: Node[]): Node {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'row', nodes };
}
