/**
 * Whitespace (also no-break spaces and line ends) folded into single spaces, none at either end. A text of which
 * nothing can be seen is empty.
 */
export function foldSpace(text: string): string {
  const folded = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  return VISIBLE.test(folded) ? folded : '';
}

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
