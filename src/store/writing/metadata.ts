import { isCut } from '../../core/authors.ts';
import type { MetadataField, StoredPaper } from '../../core/backup.ts';
import type { Day, SourceId } from '../../core/digest.ts';
import { SOURCE_FACTS } from '../../core/sources.ts';

export type Metadata = Pick<StoredPaper, MetadataField | 'from'>;

/**
 * Lower than every list of papers: other scripts can change a listing page, so its text never replaces that of a list.
 * Higher than the titles of stories and posts, which are often shortened.
 */
const TRUST_OF_LISTING = 2;
const MOST_TRUST = Math.max(...Object.values(SOURCE_FACTS).map(({ trust }) => trust));

export const FIELDS: readonly MetadataField[] = ['title', 'authors', 'categories', 'abstract'];

/** What `source` said on `day`, each field with its trust: `4:2026-03-06`, compared as text. */
export function metadataOf(
  facts: Pick<StoredPaper, MetadataField>,
  source: SourceId | 'listing',
  day: Day,
): Metadata {
  const trust = `${source === 'listing' ? TRUST_OF_LISTING : SOURCE_FACTS[source].trust}:${day}`;
  const from: Metadata['from'] = {};
  for (const field of FIELDS) if (facts[field].length > 0) from[field] = trust;
  const { title, authors, categories, abstract } = facts;
  return { title, authors, categories, abstract, from };
}

/**
 * The trust of a paper's fields in a backup. A file can claim anything, so it gets at most the trust of an arXiv list:
 * later lists from arXiv replace it.
 */
export function trustInBackup(claimed: Metadata['from']): Metadata['from'] {
  const from: Metadata['from'] = {};
  for (const field of FIELDS) {
    const trust = validTrust(claimed[field]);
    if (trust !== '') from[field] = trust;
  }
  return from;
}

/**
 * A valid trust of this version. Earlier versions gave pages the highest level; those values get the current level of
 * pages.
 */
function validTrust(trust: string | undefined): string {
  const [level, day] = trust?.split(':') ?? [];
  if (day === undefined) return '';
  return `${Number(level) > MOST_TRUST ? TRUST_OF_LISTING : level}:${day}`;
}

/**
 * Takes the more trusted value of each field, or the later one if both are equally trusted. Any value beats an empty
 * one, a full list of authors beats a truncated one, and a page that adds words to a known title does not change it.
 */
export function mergeMetadata(known: Metadata, incoming: Metadata): Metadata {
  const from: Metadata['from'] = {};
  const pick = (field: MetadataField): Metadata => {
    const chosen = keepsKnown(field, known, incoming) ? known : incoming;
    const trust = validTrust(chosen.from[field]);
    if (trust !== '') from[field] = trust;
    return chosen;
  };
  return {
    title: pick('title').title,
    authors: pick('authors').authors,
    categories: pick('categories').categories,
    abstract: pick('abstract').abstract,
    from,
  };
}

function keepsKnown(field: MetadataField, known: Metadata, incoming: Metadata): boolean {
  const isLessTrusted = validTrust(incoming.from[field]) < validTrust(known.from[field]);
  const [before, now] = [known.authors, incoming.authors];
  if (field === 'authors' && now.length > 0) {
    if (isCut(now) && before.length >= now.length) return isLessTrusted || isLonger(known, now);
    if (isCut(before) && now.length >= before.length) return isLessTrusted && !goesOn(before, now);
  }
  if (field === 'title' && addsToTitle(known, incoming)) return true;
  const knows = knowsAuthors(known, incoming);
  if (field === 'title' && knows !== null) return knows === known;
  return isLessTrusted;
}

/** Whether the title comes from a story or a post. */
export function isHearsay({ from }: Pick<StoredPaper, 'from'>): boolean {
  return from.title !== undefined && from.title < `${TRUST_OF_LISTING}:`;
}

/**
 * Whether the known authors extend the truncated list. A page could list anything, so the names of the truncated list
 * must match.
 */
function isLonger(known: Metadata, cut: readonly string[]): boolean {
  return !isOfPage(known.from.authors) || goesOn(cut, known.authors);
}

/** Of two equally trusted titles, prefer the one with authors: titles of stories and posts have none. */
function knowsAuthors(known: Metadata, incoming: Metadata): Metadata | null {
  const level = ({ title, from }: Metadata) => (title === '' ? '' : from.title?.split(':')[0]);
  if (level(known) === '' || level(known) !== level(incoming)) return null;
  const named = [known, incoming].filter(({ authors }) => authors.length > 0);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whether a list begins with the names of a truncated one. */
function goesOn(cut: readonly string[], whole: readonly string[]): boolean {
  return cut.slice(0, -1).every((name, index) => name === whole[index]);
}

/**
 * Whether a page shows a list's title with additional words: other extensions add scores, icons and translations.
 * Between two pages the later one wins, so a false title is replaced as soon as the true one is seen.
 */
function addsToTitle(known: Metadata, incoming: Metadata): boolean {
  const isOfList = validTrust(known.from.title) >= `${TRUST_OF_LISTING + 1}:`;
  if (!isOfPage(incoming.from.title) || !isOfList || known.title === incoming.title) return false;
  const words = known.title.split(/\s+/);
  let found = 0;
  for (const word of incoming.title.split(/\s+/)) if (word === words[found]) found++;
  return found === words.length;
}

/** Whether a field comes from an arXiv page. */
export function isOfPage(trust: string | undefined): boolean {
  return validTrust(trust).startsWith(`${TRUST_OF_LISTING}:`);
}
