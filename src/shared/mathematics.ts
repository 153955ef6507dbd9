/** What `math.js` does, which is loaded when a text that is shown may hold TeX. */
export interface Mathematics {
  /**
   * The text as nodes, with its formulas as mathematics; what is not understood stays as it is. A title has neither
   * links nor formulas on lines of their own.
   */
  render(text: string, kind: 'title' | 'prose'): Node[];
  /** The text in plain Unicode. */
  plain(text: string): string;
}

declare global {
  var hotPapersMath: Mathematics | undefined;
}
