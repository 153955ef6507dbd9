/** A kind of mojibake: each UTF-8 byte from 0x80 became a character of a single-byte encoding. */
export interface Misreading {
  /** The characters of the bytes 0x80 to 0xff. */
  upperHalf: string;
  /** The original byte of a character, by its code; 0 for other characters. */
  bytes: Uint8Array;
  /** Matches the first lead byte with a continuation byte. */
  pair: RegExp;
  /** Whether a sequence, in its context, cannot be intended text. */
  isProof(sequence: string, before: string, after: string): boolean;
  /** Whether the characters between lead bytes show that a row of sequences cannot be intended text. */
  isTelling(continuation: string): boolean;
}

const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const isLower = (character: string): boolean => LOWER.test(character);
const isUpper = (character: string): boolean => UPPER.test(character);

function misreading(
  upperHalf: string,
  isProof: Misreading['isProof'],
  isTelling: Misreading['isTelling'],
): Misreading {
  const leads = upperHalf.slice(0x42, 0x75);
  const continuations = upperHalf.slice(0, 0x40);
  const bytes = new Uint8Array(0x10000);
  // Latin-1 maps these bytes unchanged.
  for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] = byte;
  for (let i = 0; i < upperHalf.length; i++) bytes[upperHalf.charCodeAt(i)] = 0x80 + i;
  return {
    upperHalf,
    bytes,
    pair: new RegExp(`[${leads}][${continuations}\u0080-\u009f]`),
    isProof,
    isTelling,
  };
}

/** Continuation characters that may follow a letter in correct text: quotes, dashes, marks, superscript digits. */
const CLOSERS = '‘’“”›»…–—™®©²³¹°·•†‡ºª\u00a0';
const QUOTES = '‘’“”›»…–—™';

/** In Windows-1252 lead bytes look like capitals, which may precede a closing quote or mark in correct text. */
function windowsProof(sequence: string, before: string, after: string): boolean {
  if (/[\u0080-\u009f]/.test(sequence) || sequence.length === 4) return true;
  const [lead = '', ...rest] = sequence;
  if (sequence.length === 3) return rest.some((character) => !CLOSERS.includes(character));
  const [next = ''] = rest;
  if (isUpper(before) && !isLower(after)) return false;
  if (lead === 'Â') return next >= '\u00a0' && next <= '¿';
  if (lead === 'Ã') return !QUOTES.includes(next) || isLower(after);
  if (lead === 'Î' || lead === 'Ï') return !QUOTES.includes(next);
  if ('×ßØ'.includes(lead)) return false;
  if (CLOSERS.includes(next)) return isLower(after) && (lead !== 'Å' || isLower(before));
  return isLower(before) || isLower(after);
}

const WINDOWS_1252_UPPER_HALF =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');

export const WINDOWS_1252 = misreading(WINDOWS_1252_UPPER_HALF, windowsProof, () => true);

const MAC_ROMAN_UPPER_HALF =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const MATHS = '≠∞±≤≥µ∂∑∏π∫Ω';
const SIGNS = '†°¢£§•¶ß®©™´¨¥ªº';
const MONEY = '¢£¥';
const isMacLetter = (character: string): boolean => !(MATHS + SIGNS).includes(character);

/** In Mac Roman lead bytes look like math symbols and quotes, which may precede letters in correct text. */
function macProof(sequence: string, before: string, after: string): boolean {
  const [lead = '', ...rest] = sequence;
  if (rest.length > 1) return rest.some(isMacLetter);
  const [next = ''] = rest;
  if (lead === 'Œ' || lead === 'œ') return true;
  if (isMacLetter(next)) return '¬√ƒ≈∆ÀÃÕÿŸ'.includes(lead);
  if (MATHS.includes(next)) return macMathsProof(lead + next, before, after);
  if (lead === '∆' || MONEY.includes(next)) return isLower(before) && '√ƒ≈∆'.includes(lead);
  return '¬√ƒ≈'.includes(lead);
}

/** `√π` and `≈∞` are mathematics, but `¬` after a digit, or `√≥` or `ƒ` in a name, is not. */
function macMathsProof(sequence: string, before: string, after: string): boolean {
  const [lead = '', next = ''] = sequence;
  const inWord = isLower(before) || isLower(after);
  if (lead === '¬') return /\d/.test(before);
  if (lead === 'ƒ') return inWord;
  if (lead !== '√') return false;
  if ('≠≤≥'.includes(next)) return true;
  if (next === '±') return inWord;
  return '∂∏∫'.includes(next) && (isLower(before) || isUpper(before)) && isLower(after);
}

export const MAC_ROMAN = misreading(MAC_ROMAN_UPPER_HALF, macProof, isMacLetter);
