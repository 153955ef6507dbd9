import type { CountName, SourceId } from '../core/digest.ts';
import type { FetchedSourceId } from '../shared/settings.ts';
import { countText, levelText, markText, sourceText } from '../shared/text-names.ts';
import { counted, t } from './i18n.ts';
import type { GlyphName } from './icons.tsx';

export function sourceName(source: SourceId | FetchedSourceId): string {
  return t(sourceText(source));
}

/** What stands before a source's counts: `HF`, `HN`, `Bsky`; nothing for Hot Papers, whose signs say it. */
export function sourceAbbreviation(source: SourceId): string {
  return source === 'hot-papers' ? '' : t(markText(source));
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

/** `2,427 retweets` */
export function countInWords(name: CountName, count: number): string {
  return counted(countText(name), count);
}

/** `faint` … `hottest` */
export function levelName(level: 1 | 2 | 3 | 4 | 5): string {
  return t(levelText(level));
}
