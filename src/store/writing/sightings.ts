import type { Observation, Sighting } from '../../core/backup.ts';
import { digestId } from '../../core/digest.ts';

/** Merges sightings by digest. */
export function mergeSightings(
  known: readonly Sighting[],
  incoming: readonly Sighting[],
): Sighting[] {
  const merged = new Map(known.map((sighting) => [digestId(sighting), sighting]));
  for (const sighting of incoming) {
    const id = digestId(sighting);
    const same = merged.get(id);
    merged.set(id, same === undefined ? sighting : mergeSighting(same, sighting));
  }
  return [...merged.values()].sort(byDay);
}

/**
 * The latest observation is current, the others are history, whatever their order of arrival. A changed count with the
 * same time is a correction and leaves no history.
 */
function mergeSighting(known: Sighting, incoming: Sighting): Sighting {
  const latest = (incoming.observedAt ?? '') >= (known.observedAt ?? '') ? incoming : known;
  const byTime = new Map<string, Observation>();
  for (const observation of [...observationsOf(known), ...observationsOf(incoming)]) {
    byTime.set(observation.observedAt, observation);
  }
  if (latest.observedAt !== null) byTime.delete(latest.observedAt);
  const { source, list, day } = known;
  return {
    source,
    list,
    day,
    rank: latest.rank,
    counts: latest.counts,
    observedAt: latest.observedAt,
    earlier: [...byTime.values()].sort(byObservation),
  };
}

/** Every observation with a known time, the latest last. */
export function observationsOf({ earlier, observedAt, counts }: Sighting): Observation[] {
  return observedAt === null ? earlier : [...earlier, { observedAt, counts }];
}

function byObservation(one: Observation, other: Observation): number {
  return compare(one.observedAt, other.observedAt);
}

function byDay(one: Sighting, other: Sighting): number {
  return compare(one.day, other.day) || compare(digestId(one), digestId(other));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
