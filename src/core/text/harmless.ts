// Sections 2.1 to 2.5 of https://www.unicode.org/reports/tr9/
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Matches in batches: a hostile text has millions, and matching all at once overflows the engine's stack (V8 11.3). */
const CONTROLS = /[^\P{Cc}\t\n]{1,1000}/gu;
const HALVES = /\p{Cs}/gu;

/**
 * Removes characters that make a text look different: bidirectional controls (`gro.vixra` would appear as `arxiv.org`),
 * control characters, and lone surrogates, which not every store or message preserves.
 */
export function harmless(text: string): string {
  return text.replace(TURNING, '').replace(CONTROLS, ' ').replace(HALVES, '\ufffd');
}
