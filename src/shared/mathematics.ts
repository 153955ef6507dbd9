/** The interface of `math.js`, which is loaded when a shown text may contain TeX. */
export interface Mathematics {
  /**
   * The text as nodes, with formulas rendered; TeX that cannot be parsed stays text. A title has neither links nor
   * display formulas.
   */
  render(text: string, kind: 'title' | 'prose'): Node[];
  /** The text in plain Unicode. */
  plain(text: string): string;
}

declare global {
  var hotPapersMath: Mathematics | undefined;
}
