import { foldPlain } from './fold-plain.ts';
import { plainText } from './tex/plain.ts';

/** Folds a text as `foldPlain` does, after reading its TeX: `$\mathbb{P}^1$`, `ℙ¹`, `P^1` and `P1` are the same. */
export function fold(text: string): string {
  return foldPlain(plainText(text));
}
