import { browser } from '../browser.ts';
import type { Post, SourceId } from '../core/digest.ts';
import type { PaperRow } from '../shared/messages.ts';
import type { Texts } from '../shared/storage/pages.ts';
import { keptListKey } from '../shared/storage/popup.ts';
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

interface Kept {
  /** The extension's version: another one may store other fields. */
  version: string;
  place: string;
  nav: State['nav'];
  papers: KeptPaper[];
  found: number;
  around: Surroundings;
}

/** Posts are many and long, and are not shown at once: only their number is stored. */
type KeptPaper = Omit<PaperRow, 'posts'> & { posts: number };

/** More rows than any window shows. */
const MOST = 40;
const NO_POST: Post = { url: '', author: '', handle: '', day: null, text: '', lang: '' };

/** The cached list of this place with its surroundings; null if there is none. */
export function readKeptList(
  surface: Surface,
  place: Place,
): { answer: Answer; around: Surroundings } | null {
  const kept = parsed(readLocal(keptListKey(surface)));
  if (kept === null || kept.papers.length === 0) return null;
  if (kept.version !== version() || kept.place !== placeToHash(place)) return null;
  const papers = kept.papers.map((paper) => ({
    ...paper,
    posts: Array.from({ length: paper.posts }, () => NO_POST),
  }));
  const { nav, found, around } = kept;
  return { answer: { nav, papers, searched: papers, near: 0, found }, around };
}

/** Caches the shown list. Search results are not cached. */
export function writeKeptList(surface: Surface, state: State, around: Surroundings): void {
  const { shows, nav, papers, found } = state;
  if (shows === null || papers === null || isSearch(shows)) return;
  const kept: Kept = {
    version: version(),
    place: placeToHash(shows),
    nav: nav && { ...nav, papers: [] },
    papers: papers.slice(0, MOST).map((paper) => ({ ...paper, posts: paper.posts.length })),
    found,
    around: { ...around, texts: chosenTexts(around.texts) },
  };
  writeLocal(keptListKey(surface), JSON.stringify(kept));
}

/** With the browser's language, only the texts of listings are stored; lists do not need them. */
function chosenTexts(texts: Texts): Texts {
  return 'popupFind' in texts ? texts : {};
}

function version(): string {
  return browser.runtime.getManifest().version;
}

function parsed(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'version' in value && 'papers' in value;
}
