/** The attribute of rows that the reader's filter leaves out. */
export const HIDDEN_BY_US = 'data-hot-papers-out';

export const isHiddenByUs = (row: Element): boolean => row.hasAttribute(HIDDEN_BY_US);
