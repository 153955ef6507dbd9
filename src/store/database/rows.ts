import type {
  Sighting,
  StoredDigest,
  StoredMarks,
  StoredPaper,
  StoredPost,
} from '../../core/backup.ts';
import type { StoredBlock, StoredDay, StoredMonth, StoredSearch } from './schema.ts';

/**
 * Checks the fields that would make the reading code fail: one damaged row (a disk fault, a withdrawn version) must not
 * make the others unreadable.
 */

type Fields = Record<string, unknown>;

/** A paper with the usable part of its row; undefined if nothing is usable. */
export interface ReadPaper {
  paper: StoredPaper | undefined;
  isDamaged: boolean;
}

/** The papers of a block, in key order. */
export function papersOf(block: StoredBlock): StoredPaper[] {
  return textsOf(block).flatMap(([key, text]) => readPaper(key, text).paper ?? []);
}

/** The key and the text of each paper of a block. */
export function textsOf({ papers }: Partial<StoredBlock>): [key: string, text: string][] {
  return isFields(papers) ? Object.entries(papers) : [];
}

/** Parses the text of a paper. Keeps the usable part of a damaged one. */
export function readPaper(key: string, text: string): ReadPaper {
  const value = parsed(text);
  if (isPaper(value) && value.key === key) return { paper: value, isDamaged: false };
  return { paper: isFields(value) ? repaired(key, value) : undefined, isDamaged: true };
}

export function isDigest(value: unknown): value is StoredDigest {
  return (
    isFields(value) && areTexts(value, 'id', 'source', 'day') && areLists(value, 'ids', 'scores')
  );
}

export function isDay(value: unknown): value is StoredDay {
  return isFields(value) && areLists(value, 'digests') && isFields(value.top);
}

export function isMonth(value: unknown): value is StoredMonth {
  return isFields(value) && isFields(value.histograms) && isFields(value.categories);
}

export function isSearch(value: unknown): value is StoredSearch {
  if (!isFields(value)) return false;
  const { text, starts, scores } = value;
  return typeof text === 'string' && starts instanceof Uint32Array && isFields(scores);
}

/** The marks of a month without damaged entries. */
export function wholeMarks(marks: StoredMarks): StoredMarks {
  const { month, saved, seen, levels, read, tags } = marks;
  const areTags = isFields(tags ?? {}) && Object.values(tags ?? {}).every(isListOfTexts);
  if (areTags && [saved, seen, levels ?? {}, read ?? {}].every(isFields)) return marks;
  return {
    month,
    saved: isFields(saved) ? saved : {},
    seen: isFields(seen) ? seen : {},
    ...(isFields(levels) ? { levels } : {}),
    ...(isFields(read) ? { read } : {}),
    ...(isFields(tags) ? { tags: tagsOf(tags) } : {}),
  };
}

function tagsOf(tags: Fields): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tags).map(([id, some]) => [id, textsIn(some)]));
}

function isPaper(value: unknown): value is StoredPaper {
  if (!isFields(value) || !isFields(value.from) || !areTexts(value, 'title', 'abstract'))
    return false;
  if (!areLists(value, 'authors', 'categories', 'links')) return false;
  const { posts, sightings } = value;
  return isListOf(posts, isPost) && isListOf(sightings, isSighting);
}

function isPost(value: unknown): value is StoredPost {
  return (
    isFields(value) && areTexts(value, 'url', 'author', 'handle', 'text') && areLists(value, 'by')
  );
}

function isSighting(value: unknown): value is Sighting {
  if (!isFields(value) || !isFields(value.counts)) return false;
  return areTexts(value, 'source', 'list', 'day') && areLists(value, 'earlier');
}

function repaired(key: string, value: Fields): StoredPaper {
  const from = isFields(value.from) ? value.from : {};
  return {
    key,
    title: textIn(value.title),
    authors: textsIn(value.authors),
    categories: textsIn(value.categories),
    abstract: textIn(value.abstract),
    links: textsIn(value.links),
    from: Object.fromEntries(Object.entries(from).filter(([, trust]) => typeof trust === 'string')),
    posts: listIn(value.posts).filter(isPost),
    sightings: listIn(value.sightings).filter(isSighting),
  };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(fields: Fields, ...names: string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

function areLists(fields: Fields, ...names: string[]): boolean {
  return names.every((name) => Array.isArray(fields[name]));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isListOfTexts(value: unknown): boolean {
  return isListOf(value, (item) => typeof item === 'string');
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(value: unknown): string[] {
  return listIn(value).filter((item) => typeof item === 'string');
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
