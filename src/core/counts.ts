/** The signs of counts as text, where only letters can stand. */
export const SIGN_TEXTS = { repeat: '↻', heart: '♥\uFE0E', up: '▲' };

export type SignName = keyof typeof SIGN_TEXTS;

/**
 * The signs drawn: filled outlines in a square of 10 by 10. A table of its own, because `badge.js` leaves it out: the
 * build makes rules of the badge's style sheet of it.
 */
export const SIGN_PATHS: Readonly<Record<SignName, string>> = {
  repeat:
    'M9.04 3.03A4.4 4.4 0 1 0 9.38 6.04L8.22 5.76A3.2 3.2 0 1 1 7.96 3.57zM8.2 1v1.9H6.3v1.2h3.1V1z',
  heart: 'M5 8.9 1.4 5.2a2.15 2.15 0 0 1 3.1-3l.5.5.5-.5a2.15 2.15 0 0 1 3.1 3z',
  up: 'M5 1.6 9.2 8.2H.8z',
};

const ROWS = {
  retweets: 'repeat',
  favorites: 'heart',
  upvotes: 'up',
  comments: null,
  points: 'up',
  reposts: 'repeat',
  likes: 'heart',
  quotes: null,
  replies: null,
  /** Accounts that posted, each once a paper: one post that everybody passes on does not move it. */
  people: null,
} satisfies Record<string, SignName | null>;

/** What can be counted. The text of a count is named after it: `uiRetweets` (`src/shared/text-names.ts`). */
export type CountName = keyof typeof ROWS;

/** The sign of each count. Null: it is shown in words. Counts with one sign are of one kind, and compared. */
export const COUNTS: Readonly<Record<CountName, SignName | null>> = ROWS;

/** Every count, in the order of the table. */
export const COUNT_NAMES = /* @__PURE__ */ Object.keys(ROWS) as CountName[];
