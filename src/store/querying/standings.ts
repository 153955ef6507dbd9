import type { Observation, Sighting, StoredPaper, StoredPost } from '../../core/backup.ts';
import type { Day, SourceId } from '../../core/digest.ts';
import { growthOf } from '../../core/growth.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { SourceGrowth } from '../../core/shard-growth.ts';
import { SOURCE_FACTS } from '../../core/sources.ts';
import { observationsOf } from '../writing/sightings.ts';

/** A sighting whose source counted something. */
export type ScoredSighting = Sighting & { score: number };

/** The paper's current counts at each source: its sighting in the source's latest digest. */
export function standingsOf(paper: Pick<StoredPaper, 'sightings'>): ScoredSighting[] {
  const latest = new Map<SourceId, ScoredSighting>();
  // Sightings are sorted by day, so a later one replaces an earlier one.
  for (const sighting of paper.sightings) {
    const score = scoreOf(sighting.source, sighting.counts);
    if (score !== null) latest.set(sighting.source, { ...sighting, score });
  }
  return [...latest.values()];
}

/**
 * The paper's best sighting at each source in the days from `from` to `to`. A source that counted it only on other days
 * contributes its current counts.
 */
export function standingsWithin(paper: StoredPaper, from: Day, to: Day): ScoredSighting[] {
  const best = new Map<SourceId, ScoredSighting>();
  for (const sighting of paper.sightings) {
    const { source, day } = sighting;
    const score = scoreOf(source, sighting.counts);
    if (score === null || day < from || day > to) continue;
    if (score >= (best.get(source)?.score ?? 0)) best.set(source, { ...sighting, score });
  }
  const others = standingsOf(paper).filter(({ source }) => !best.has(source));
  return [...best.values(), ...others];
}

/**
 * The observation that a change is measured from: the last one of an earlier day (UTC), or the first one of the same
 * day. Null if the source counted once.
 */
export function observationBefore(
  paper: Pick<StoredPaper, 'sightings'>,
  standing: Sighting,
): Observation | null {
  if (standing.observedAt === null) return null;
  const before = observationsBefore(paper, standing, standing.observedAt);
  const day = standing.observedAt.slice(0, 10);
  return before.findLast(({ observedAt }) => observedAt.slice(0, 10) < day) ?? before[0] ?? null;
}

/** How a standing grew since the previous observation; null if it did not or this is unknown. */
export function growthIn(
  paper: Pick<StoredPaper, 'sightings'>,
  standing: Sighting,
): SourceGrowth | null {
  const { source, observedAt, counts } = standing;
  if (observedAt === null) return null;
  const growth = growthOf(source, observationBefore(paper, standing), { observedAt, counts });
  return growth && { source, ...growth };
}

function observationsBefore(
  paper: Pick<StoredPaper, 'sightings'>,
  standing: Sighting,
  observedAt: string,
): Observation[] {
  const related = SOURCE_FACTS[standing.source].cumulative
    ? paper.sightings.filter(({ source }) => source === standing.source)
    : [standing];
  return related
    .flatMap(observationsOf)
    .filter((observation) => observation.observedAt < observedAt)
    .sort((one, other) => (one.observedAt < other.observedAt ? -1 : 1));
}

/** The posts that a source delivered. */
export function postsOf(paper: StoredPaper, source: SourceId): StoredPost[] {
  return paper.posts.filter(({ by }) => by.includes(source));
}

/** The post with the source's highest count, or the first one. */
export function topPost(posts: readonly StoredPost[], source: SourceId): StoredPost | undefined {
  const score = (post: StoredPost) => scoreOf(source, post.counts ?? {}) ?? -1;
  return posts.reduce<StoredPost | undefined>(
    (top, post) => (top === undefined || score(post) > score(top) ? post : top),
    undefined,
  );
}
