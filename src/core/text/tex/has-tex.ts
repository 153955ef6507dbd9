/** Whether a text may hold TeX. A cheap test: most texts hold none, and then nothing else is loaded. */
export function hasTex(text: string): boolean {
  return /[$\\]|``|--/.test(text);
}
