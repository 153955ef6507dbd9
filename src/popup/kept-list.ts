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
 * The list that was shown last, in `localStorage`, which answers at once: the next time it is there in the first frame,
 * and is brought up to date in place as soon as the background has answered.
 */

/** What a list page needs of the settings. */
export interface Surroundings {
  /** Sources that are switched on and count papers. */
  fetched: SourceId[];
  /** Single letters are keys of the list. */
  keysOn: boolean;
  /** Of the language that was chosen; empty where it is the browser's. */
  texts: Texts;
}

interface Kept {
  /** Of the extension: another one may know papers by other fields. */
  version: string;
  place: string;
  nav: State['nav'];
  papers: KeptPaper[];
  found: number;
  around: Surroundings;
}

/** Posts are many and long, and nobody unfolds them so soon: their number is enough. */
type KeptPaper = Omit<PaperRow, 'posts'> & { posts: number };

/** As many rows as any window shows, and some more. */
const MOST = 40;
const NO_POST: Post = { url: '', author: '', handle: '', day: null, text: '', lang: '' };

/** The list that was shown last at this place, with what it needs to be drawn; null where there is none. */
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

/** Keeps the list that is shown. What was searched for is not kept. */
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

/** While the browser's language is used, the texts that are stored are those of listings: they need not be kept. */
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
