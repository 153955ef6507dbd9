import { browser } from '../browser.ts';
import type { Post, SourceId } from '../core/digest.ts';
import type { PaperRow } from '../shared/messages.ts';
import type { Texts } from '../shared/storage/pages.ts';
import { cachedListKey } from '../shared/storage/popup.ts';
import { type RenderedTitles, titleCache } from '../ui/title-cache.ts';
import type { Answer } from './asking.ts';
import { isSearch, type Place, placeToHash } from './place.ts';
import type { State } from './state.ts';
import { readLocal, type Surface, writeLocal } from './storage.ts';

/*
 * Caches the last list in `localStorage`, because it is synchronous: the next visit shows the list in the first frame
 * and updates it when the background answers.
 */

/** The data beside the papers that a list page needs to render. */
export interface Surroundings {
  /** Active sources that count papers. */
  fetched: SourceId[];
  /** Single letters are shortcuts of the list. */
  keysOn: boolean;
  /** There was an earlier visit, so that its line has room from the start. */
  visited: boolean;
  /** The texts of the chosen language; empty for the browser's language. */
  texts: Texts;
}

interface Cached {
  /** The extension's version: another one may store other fields. */
  version: string;
  place: string;
  nav: State['nav'];
  papers: CachedPaper[];
  /** Their titles with TeX; null if they were not rendered yet. */
  titles: RenderedTitles | null;
  found: number;
  around: Surroundings;
}

/** Posts are many and long, and are not shown at once: only their number is stored. */
type CachedPaper = Omit<PaperRow, 'posts'> & { posts: number };

/** More rows than any window shows. */
const MOST = 40;
const NO_POST: Post = { url: '', author: '', handle: '', day: null, text: '', lang: '' };

/** The cached list of this place with its surroundings; null if there is none. */
export function readCachedList(
  surface: Surface,
  place: Place,
): { answer: Answer; around: Surroundings } | null {
  const cached = parsed(readLocal(cachedListKey(surface)));
  if (cached === null || cached.papers.length === 0) return null;
  if (cached.version !== version() || cached.place !== placeToHash(place)) return null;
  const papers = cached.papers.map((paper) => ({
    ...paper,
    posts: Array.from({ length: paper.posts }, () => NO_POST),
  }));
  const { nav, found, around, titles } = cached;
  titleCache.add(titles ?? {});
  return { answer: { nav, papers, searched: papers, near: 0, found }, around };
}

/**
 * Caches the shown list. Search results are not cached.
 * @returns whether it is complete: without `math.js` its titles with TeX are missing
 */
export function writeCachedList(surface: Surface, state: State, around: Surroundings): boolean {
  const { shows, nav, papers, found } = state;
  if (shows === null || papers === null || isSearch(shows)) return true;
  const first = papers.slice(0, MOST);
  const titles = titleCache.export(first.map(({ title }) => title));
  const cached: Cached = {
    version: version(),
    place: placeToHash(shows),
    nav: nav && { ...nav, papers: [] },
    papers: first.map((paper) => ({ ...paper, posts: paper.posts.length })),
    titles,
    found,
    around: { ...around, texts: chosenTexts(around.texts) },
  };
  writeLocal(cachedListKey(surface), JSON.stringify(cached));
  return titles !== null;
}

/** With the browser's language, only the texts of listings are stored; lists do not need them. */
function chosenTexts(texts: Texts): Texts {
  return 'popupFind' in texts ? texts : {};
}

function version(): string {
  return browser.runtime.getManifest().version;
}

function parsed(text: string | null): Cached | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isCached(value) ? value : null;
  } catch {
    return null;
  }
}

function isCached(value: unknown): value is Cached {
  return typeof value === 'object' && value !== null && 'version' in value && 'papers' in value;
}
