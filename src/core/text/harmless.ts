// https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings and the section behind it
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** A hostile text has millions: some at a time. All of them at once are more than the engine's stack holds (V8 11.3). */
const CONTROLS = /[^\P{Cc}\t\n]{1,1000}/gu;
const HALVES = /\p{Cs}/gu;

/**
 * The text without signs that make it look like another: those that turn the order of what follows (`gro.vixra`
 * would read `arxiv.org`), controls, and halves of characters, which not every store or message keeps.
 */
export function harmless(text: string): string {
  return text.replace(TURNING, '').replace(CONTROLS, ' ').replace(HALVES, '\ufffd');
}
