import type { Observation, Sighting, StoredPaper, StoredPost } from '../../core/backup.ts';
import type { Day, SourceId } from '../../core/digest.ts';
import { growthOf } from '../../core/growth.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { SourceGrowth } from '../../core/shard-growth.ts';
import { SOURCE_FACTS } from '../../core/sources.ts';
import { observationsOf } from '../writing/sightings.ts';

/** A sighting whose source counted something. */
export type Counted = Sighting & { score: number };

/** Where the paper stands at each source that counted it: its sighting in that source's latest digest. */
export function standingsOf(paper: Pick<StoredPaper, 'sightings'>): Counted[] {
  const latest = new Map<SourceId, Counted>();
  // Sightings are in the order of their days, so a later one replaces the one before.
  for (const sighting of paper.sightings) {
    const score = scoreOf(sighting.source, sighting.counts);
    if (score !== null) latest.set(sighting.source, { ...sighting, score });
  }
  return [...latest.values()];
}

/**
 * Where the paper stood in the days from `from` to `to`: at each source its best sighting of those days.
 * A source that counted it on other days only says where it stands now.
 */
export function standingsWithin(paper: StoredPaper, from: Day, to: Day): Counted[] {
  const best = new Map<SourceId, Counted>();
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
 * The observation that a change is measured from: the last of an earlier day (UTC), or the first of the same
 * day where there is none. Null where the source counted once.
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

/** How a standing grew since the observation before; null where it did not, or that is not known. */
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

/** The posts that a source brought. */
export function postsOf(paper: StoredPaper, source: SourceId): StoredPost[] {
  return paper.posts.filter(({ by }) => by.includes(source));
}

/** The post that the source counted most for, or the first. */
export function topPost(posts: readonly StoredPost[], source: SourceId): StoredPost | undefined {
  const score = (post: StoredPost) => scoreOf(source, post.counts ?? {}) ?? -1;
  return posts.reduce<StoredPost | undefined>(
    (top, post) => (top === undefined || score(post) > score(top) ? post : top),
    undefined,
  );
}
