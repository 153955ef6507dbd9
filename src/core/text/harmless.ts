// https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings and the section behind it
const HARMFUL = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const ALL_HARMFUL = new RegExp(HARMFUL, 'gu');
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROL = /\p{Cc}/u;

/**
 * The text without signs that make it look like another: those that turn the order of what follows (`gro.vixra`
 * would read `arxiv.org`), controls, and halves of characters, which not every store or message keeps.
 */
export function harmless(text: string): string {
  if (!HARMFUL.test(text)) return text;
  return text.replace(ALL_HARMFUL, (sign) => {
    if (TURNING.test(sign)) return '';
    return CONTROL.test(sign) ? ' ' : '\ufffd';
  });
}
