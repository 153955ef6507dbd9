import type { CountName, SourceId } from '../core/digest.ts';
import type { FetchedSourceId } from '../settings.ts';
import { counted, t } from './i18n.ts';
import type { GlyphName } from './icons.tsx';

const SOURCE_NAMES: Record<SourceId | FetchedSourceId, string> = {
  'hot-papers': 'uiSourceHotPapers',
  'hugging-face': 'uiSourceHuggingFace',
  'hacker-news': 'uiSourceHackerNews',
  bluesky: 'uiSourceBluesky',
  arxiv: 'uiSourceArxiv',
  papers: 'uiSourcePapers',
  archive: 'uiSourceArchive',
  custom: 'uiSourceCustom',
};

export function sourceName(source: SourceId | FetchedSourceId): string {
  return t(SOURCE_NAMES[source]);
}

const MARKS: Partial<Record<SourceId, string>> = {
  'hugging-face': 'uiMarkHuggingFace',
  'hacker-news': 'uiMarkHackerNews',
  bluesky: 'uiMarkBluesky',
};

/** What stands before a source's counts: `HF`, `HN`, `Bsky`; nothing for Hot Papers, whose signs say it. */
export function sourceMark(source: SourceId): string {
  const mark = MARKS[source];
  return mark === undefined ? '' : t(mark);
}

const GLYPHS: Partial<Record<CountName, GlyphName>> = {
  retweets: 'repeat',
  reposts: 'repeat',
  favorites: 'heart',
  likes: 'heart',
  upvotes: 'up',
  points: 'up',
};

export function countGlyph(name: CountName): GlyphName | undefined {
  return GLYPHS[name];
}

const COUNT_WORDS: Record<CountName, readonly [one: string, other: string]> = {
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

/** `2,427 retweets` */
export function countInWords(name: CountName, count: number): string {
  const [one, other] = COUNT_WORDS[name];
  return counted(one, other, count);
}

const LEVELS = {
  1: 'uiLevel1',
  2: 'uiLevel2',
  3: 'uiLevel3',
  4: 'uiLevel4',
  5: 'uiLevel5',
} as const;

/** `faint` … `hottest` */
export function levelName(level: 1 | 2 | 3 | 4 | 5): string {
  return t(LEVELS[level]);
}
