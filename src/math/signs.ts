import type { Node as Formula } from '../core/text/tex/formula.ts';
import type { Role } from '../core/text/tex/symbols.ts';

/** Whether an operator after this symbol is binary. */
export function isOperand(role: Role): boolean {
  return role === 'letter' || role === 'digit' || role === 'close' || role === 'word';
}

/** Latin and lowercase Greek letters are italic by default. */
export function isItalic({ text, role, font }: Formula & { kind: 'sign' }): boolean {
  if (font === 'italic' || font === 'bold-italic') return role === 'letter' || role === 'word';
  return font === 'own' && role === 'letter' && /^[A-Za-zα-ωϑϕϖϱϵıȷ]$/.test(text);
}
