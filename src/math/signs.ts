import type { Node as Formula } from '../core/text/tex/formula.ts';
import type { Role } from '../core/text/tex/symbols.ts';

/** Whether an operator behind it stands between two operands. */
export function isOperand(role: Role): boolean {
  return role === 'letter' || role === 'digit' || role === 'close' || role === 'word';
}

/** Latin and small Greek letters are italic of their own accord. */
export function isItalic({ text, role, font }: Formula & { kind: 'sign' }): boolean {
  if (font === 'italic' || font === 'bold-italic') return role === 'letter' || role === 'word';
  return font === 'own' && role === 'letter' && /^[A-Za-zα-ωϑϕϖϱϵıȷ]$/.test(text);
}
