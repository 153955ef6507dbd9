/**
 * Normalizes whitespace (including no-break spaces and newlines) to single spaces and trims the text. A text without
 * visible characters becomes empty.
 */
export function foldSpace(text: string): string {
  const folded = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  return VISIBLE.test(folded) ? folded : '';
}

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
