import { isCut } from '../../core/authors.ts';
import type { MetadataField, StoredPaper } from '../../core/backup.ts';
import type { Day, SourceId } from '../../core/digest.ts';
import { SOURCE_FACTS } from '../../core/sources.ts';

export type Metadata = Pick<StoredPaper, MetadataField | 'from'>;

/**
 * Below that of every digest, since other scripts can write into a listing: it never replaces what a digest says of a
 * paper. A submitter's title of a story says still less.
 */
const TRUST_OF_LISTING = 2;

const FIELDS: readonly MetadataField[] = ['title', 'authors', 'categories', 'abstract'];

/** What `source` said on `day`, each piece with its trust: `4:2026-03-06`, compared as text. */
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
 * The trust that the pieces of a paper in a backup get. A file can claim anything, so what it says counts as a list of
 * arXiv at most: what arXiv itself lists later is the better word, whatever the file claims.
 */
export function trustInBackup(claimed: Metadata['from']): Metadata['from'] {
  const from: Metadata['from'] = {};
  for (const field of FIELDS) {
    const [level, day] = claimed[field]?.split(':') ?? [];
    if (day !== undefined)
      from[field] = `${Math.min(Number(level), SOURCE_FACTS.arxiv.trust)}:${day}`;
  }
  return from;
}

/**
 * Of each piece the more trusted, the later where both are trusted alike. Something beats nothing, a longer list of
 * authors beats one that was cut, and a page that adds words to a known title does not change it.
 */
export function mergeMetadata(known: Metadata, incoming: Metadata): Metadata {
  const from: Metadata['from'] = {};
  const pick = (field: MetadataField): Metadata => {
    const chosen = keepsKnown(field, known, incoming) ? known : incoming;
    const trust = chosen.from[field];
    if (trust !== undefined) from[field] = trust;
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
  const isLessTrusted = (incoming.from[field] ?? '') < (known.from[field] ?? '');
  const [before, now] = [known.authors, incoming.authors];
  if (field === 'authors' && now.length > 0) {
    if (isCut(now) && before.length >= now.length) return true;
    if (isCut(before) && now.length >= before.length) return isLessTrusted && !goesOn(before, now);
  }
  if (field === 'title' && addsToTitle(known, incoming)) return true;
  return isLessTrusted;
}

/** Whether a title is that which somebody gave to a story or a post. */
export function isHearsay({ from }: Pick<StoredPaper, 'from'>): boolean {
  return from.title !== undefined && from.title < `${TRUST_OF_LISTING}:`;
}

/** Whether a list begins with the names of one that was cut. */
function goesOn(cut: readonly string[], whole: readonly string[]): boolean {
  return cut.slice(0, -1).every((name, index) => name === whole[index]);
}

/** Whether a page shows a known title with more words: other extensions add scores, icons and translations. */
function addsToTitle(known: Metadata, incoming: Metadata): boolean {
  const fromPage = (incoming.from.title ?? '').startsWith(`${TRUST_OF_LISTING}:`);
  // The titles that people give to stories and posts are often shortened ones.
  const isSound = (known.from.title ?? '') >= `${TRUST_OF_LISTING}:`;
  if (!fromPage || !isSound || known.title === incoming.title) return false;
  const words = known.title.split(/\s+/);
  let found = 0;
  for (const word of incoming.title.split(/\s+/)) if (word === words[found]) found++;
  return found === words.length;
}
