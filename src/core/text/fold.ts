import { foldPlain } from './fold-plain.ts';
import { plainText } from './tex/plain.ts';

/** Folds a text like `foldPlain`, after parsing its TeX: `$\mathbb{P}^1$`, `ℙ¹`, `P^1` and `P1` become equal. */
export function fold(text: string): string {
  return foldPlain(plainText(text));
}
