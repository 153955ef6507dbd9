/** The attribute of rows that the user's filter hides. */
export const HIDDEN_BY_FILTER = 'data-hot-papers-out';

export const isHiddenByFilter = (row: Element): boolean => row.hasAttribute(HIDDEN_BY_FILTER);
