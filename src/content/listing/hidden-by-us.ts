/** The attribute of rows that the user's filter hides. */
export const HIDDEN_BY_US = 'data-hot-papers-out';

export const isHiddenByUs = (row: Element): boolean => row.hasAttribute(HIDDEN_BY_US);
