import type { CountName } from '../../core/digest.ts';

/** The messages for one and for many of a count. */
export const COUNT_NAMES: Record<CountName, readonly [one: string, other: string]> = {
  retweets: ['uiRetweetsOne', 'uiRetweetsOther'],
  favorites: ['uiFavoritesOne', 'uiFavoritesOther'],
  upvotes: ['uiUpvotesOne', 'uiUpvotesOther'],
  comments: ['uiCommentsOne', 'uiCommentsOther'],
  points: ['uiPointsOne', 'uiPointsOther'],
  reposts: ['uiRepostsOne', 'uiRepostsOther'],
  likes: ['uiLikesOne', 'uiLikesOther'],
  quotes: ['uiQuotesOne', 'uiQuotesOther'],
  replies: ['uiRepliesOne', 'uiRepliesOther'],
};

export const LEVEL_NAMES = ['uiLevel1', 'uiLevel2', 'uiLevel3', 'uiLevel4', 'uiLevel5'] as const;
