import type { StoredDigest, StoredPaper } from '../../../../src/core/backup.ts';
import { digestId, type Entry, type ReadResult } from '../../../../src/core/digest.ts';
import { BackupReader } from '../../../../src/core/formats/backup-json.ts';

/** The digests of a whole backup, with what it knows of their papers. Throws `UnreadableDigest`. */
export function readBackup(text: string): ReadResult[] {
  const reader = new BackupReader('2099-12-31');
  const rows = reader.read(text);
  reader.end();
  const papers = new Map<string, StoredPaper>();
  for (const row of rows) if ('paper' in row) papers.set(idOf(row.paper), row.paper);
  const digests = rows.flatMap((row) => ('digest' in row ? [row.digest] : []));
  return digests.map((digest) => ({ digest: withEntries(digest, papers), warnings: [] }));
}

function withEntries(
  digest: StoredDigest,
  papers: ReadonlyMap<string, StoredPaper>,
): ReadResult['digest'] {
  const { source, list, day, title, format } = digest;
  const entries = digest.ids.flatMap((id) => entryOf(digest.id, papers.get(id)) ?? []);
  return { format, source, list, day, title, entries };
}

function entryOf(digest: string, paper: StoredPaper | undefined): Entry | null {
  const sighting = paper?.sightings.find((seen) => digestId(seen) === digest);
  if (paper === undefined || sighting === undefined) return null;
  const { title, authors, categories, abstract, links } = paper;
  const posts = paper.posts
    .filter(({ by }) => by.includes(sighting.source))
    .map(({ by: _by, at: _at, ...post }) => post);
  const { rank, counts, observedAt } = sighting;
  const arxivId = idOf(paper);
  return { rank, arxivId, title, authors, categories, counts, observedAt, abstract, posts, links };
}

function idOf({ key }: StoredPaper): string {
  return key.slice(key.indexOf(':') + 1);
}
