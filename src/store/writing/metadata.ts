import type { MetadataField, StoredPaper } from '../../core/backup.ts';
import type { Day, SourceId } from '../../core/digest.ts';

export type Metadata = Pick<StoredPaper, MetadataField | 'from'>;

// The page that arXiv itself shows knows best; a submitter's title of a story says least.
const TRUST: Record<SourceId | 'listing', number> = {
  listing: 6,
  arxiv: 5,
  'hugging-face': 4,
  'hot-papers': 3,
  papers: 3,
  'hacker-news': 2,
  bluesky: 2,
};

const FIELDS: readonly MetadataField[] = ['title', 'authors', 'categories', 'abstract'];

/** What `source` said on `day`, each piece with its trust: `4:2026-03-06`, compared as text. */
export function metadataOf(
  facts: Pick<StoredPaper, MetadataField>,
  source: SourceId | 'listing',
  day: Day,
): Metadata {
  const trust = `${TRUST[source]}:${day}`;
  const from: Metadata['from'] = {};
  for (const field of FIELDS) if (facts[field].length > 0) from[field] = trust;
  const { title, authors, categories, abstract } = facts;
  return { title, authors, categories, abstract, from };
}

/** Of each piece the more trusted, the later where both are trusted alike. Something beats nothing. */
export function mergeMetadata(known: Metadata, incoming: Metadata): Metadata {
  const from: Metadata['from'] = {};
  const pick = (field: MetadataField): Metadata => {
    const chosen = (incoming.from[field] ?? '') >= (known.from[field] ?? '') ? incoming : known;
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
