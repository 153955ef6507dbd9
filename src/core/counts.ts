/**
 * The symbols of counts, each by its text and as a drawing: a filled outline in a square of 10 by 10. Separate, so that
 * `badge.js` stays small: the build converts this table to rules of the badge's style sheet.
 */
export const SIGN_PATHS = {
  '↻': 'M9.04 3.03A4.4 4.4 0 1 0 9.38 6.04L8.22 5.76A3.2 3.2 0 1 1 7.96 3.57zM8.2 1v1.9H6.3v1.2h3.1V1z',
  '♥\uFE0E': 'M5 8.9 1.4 5.2a2.15 2.15 0 0 1 3.1-3l.5.5.5-.5a2.15 2.15 0 0 1 3.1 3z',
  '▲': 'M5 1.6 9.2 8.2H.8z',
};

export type SignText = keyof typeof SIGN_PATHS;

const SIGNED = {
  retweets: '↻',
  favorites: '♥\uFE0E',
  upvotes: '▲',
  points: '▲',
  reposts: '↻',
  likes: '♥\uFE0E',
} satisfies Record<string, SignText>;

/** Counts without a symbol, which are shown as text. */
const IN_WORDS = [
  'comments',
  'quotes',
  'replies',
  /** Accounts that posted, once per paper: one post with many reposts does not change it. */
  'people',
] as const;

/** The kinds of counts. The text of a count is named after it: `uiRetweets` (`src/shared/text-names.ts`). */
export type CountName = keyof typeof SIGNED | (typeof IN_WORDS)[number];

/** The symbol of each count that has one. Counts with the same symbol are of one kind and are compared. */
export const SIGNS: Readonly<Partial<Record<CountName, SignText>>> = SIGNED;

/** Every count, in the order in which a source's counts are written. */
export const COUNT_NAMES = /* @__PURE__ */ Object.keys(SIGNED).concat(IN_WORDS) as CountName[];
