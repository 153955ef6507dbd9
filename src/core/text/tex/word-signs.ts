/*
 * Unicode's classes take up to a millisecond to compile, longer than most texts take to convert. So ASCII is tested
 * without them.
 */

/** Whether a character is a letter, in any script. */
export function isLetter(sign: string): boolean {
  return /^[A-Za-z]$/.test(sign) || (sign > '\u007f' && /^\p{L}$/u.test(sign));
}

/** Whether a character is a letter, a number or a combining mark. */
export function isWordSign(sign: string): boolean {
  return /^[A-Za-z0-9]$/.test(sign) || (sign > '\u007f' && /^[\p{L}\p{N}\p{M}]$/u.test(sign));
}

/** Whether a character is a combining mark; Unicode has none before U+0300. */
export function isMark(sign: string): boolean {
  return sign >= '\u0300' && /^\p{M}$/u.test(sign);
}
