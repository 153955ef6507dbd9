import type { StoredPaper } from '../core/backup.ts';
import { digestId, type SourceId } from '../core/digest.ts';
import { type RankedGrowth, riseOf } from '../core/growth.ts';
import { rankStandings } from '../core/popularity.ts';
import type { Reading } from '../core/tags.ts';
import type { PaperDetails, PaperRow } from '../shared/messages.ts';
import { idOfKey } from '../store/database/schema.ts';
import { canonicalCategories } from '../store/deriving/shard.ts';
import {
  growthIn,
  observationBefore,
  type ScoredSighting,
  standingsOf,
} from '../store/querying/standings.ts';
import type { Scales } from '../store/scales.ts';
import type { Store } from '../store/store.ts';
import { isHearsay } from '../store/writing/metadata.ts';
import { digestsOf, readPapers, savedAmong } from '../store/writing/papers.ts';
import { plainPost } from '../store/writing/posts.ts';
import { observationsOf } from '../store/writing/sightings.ts';

/** A paper as a list row, with some of its standings. */
export function rowOf(
  paper: StoredPaper,
  standings: readonly ScoredSighting[],
  scales: Scales,
  saved: boolean,
): PaperRow {
  return {
    id: idOfKey(paper.key),
    title: paper.title,
    hearsay: isHearsay(paper),
    authors: paper.authors,
    categories: canonicalCategories(paper),
    standings: rankStandings(standings, scales.heat).map((standing) => ({
      source: standing.source,
      counts: standing.counts,
      observedAt: standing.observedAt,
      day: standing.day,
      rank: standing.rank,
      earlier: observationBefore(paper, standing)?.counts ?? null,
      growth: rankedGrowth(paper, standing, scales),
      score: standing.score,
      heat: standing.heat,
    })),
    posts: paper.posts.map(plainPost),
    saved,
  };
}

function rankedGrowth(
  paper: StoredPaper,
  standing: ScoredSighting,
  { gains }: Scales,
): RankedGrowth | null {
  const growth = growthIn(paper, standing);
  return growth && { ...growth, rise: riseOf(gains[growth.source], growth) };
}

/** Papers in their current state, in the order of their IDs; unknown ones are omitted. */
export async function currentRows(store: Store, ids: readonly string[]): Promise<PaperRow[]> {
  const scales = await store.scales();
  const [papers, saved] = await store.read(
    async (db) => [await readPapers(db, ids), await savedAmong(db, ids)] as const,
  );
  return papers.map((paper) =>
    rowOf(paper, standingsOf(paper), scales, saved.has(idOfKey(paper.key))),
  );
}

/** The saved papers with their current data. An unknown paper has only its ID. */
export async function savedRows(
  store: Store,
  list: ReadonlyMap<string, Reading>,
): Promise<PaperRow[]> {
  const known = new Map((await currentRows(store, [...list.keys()])).map((row) => [row.id, row]));
  return [...list].map(([id, reading]) => ({ ...(known.get(id) ?? unknownRow(id)), reading }));
}

function unknownRow(id: string): PaperRow {
  return {
    id,
    title: '',
    hearsay: false,
    authors: [],
    categories: [],
    standings: [],
    posts: [],
    saved: true,
  };
}

/** All data that the panel shows. */
export async function detailsOf(store: Store, id: string): Promise<PaperDetails | null> {
  const scales = await store.scales();
  return await store.read(async (db) => {
    const [paper] = await readPapers(db, [id]);
    if (paper === undefined) return null;
    const saved = (await savedAmong(db, [id])).has(id);
    const lengths = new Map(
      (await digestsOf(db, paper)).map((digest) => [digest.id, digest.ids.length]),
    );
    return {
      ...rowOf(paper, standingsOf(paper), scales, saved),
      abstract: paper.abstract,
      links: paper.links,
      digests: paper.sightings.map((sighting) => {
        const { source, list, day, rank } = sighting;
        const digest = digestId(sighting);
        return { id: digest, source, list, day, rank, of: lengths.get(digest) ?? rank };
      }),
      history: historyOf(paper),
    };
  });
}

function historyOf({ sightings }: StoredPaper): PaperDetails['history'] {
  return sightings
    .flatMap((sighting) =>
      observationsOf(sighting).map(({ observedAt, counts }) => ({
        source: sighting.source as SourceId,
        observedAt,
        counts,
      })),
    )
    .filter(({ counts }) => Object.keys(counts).length > 0)
    .sort((one, other) => (one.observedAt < other.observedAt ? -1 : 1));
}
