/** Whether a text may contain TeX. A fast test: most texts contain none, and then nothing else is loaded. */
export function hasTex(text: string): boolean {
  return /[$\\]|``|--/.test(text);
}
