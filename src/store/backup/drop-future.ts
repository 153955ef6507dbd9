import type { Sighting, StoredDigest, StoredMarks, StoredPaper } from '../../core/backup.ts';
import type { Day, Instant } from '../../core/digest.ts';

/*
 * Removes days in the future, which a fast clock may have written: a restore refuses them. `latest` is today's date in
 * the time zone farthest ahead.
 */

/** The paper without sightings, counts and times in the future. Metadata of such days stays. */
export function paperUntil(paper: StoredPaper, latest: Day): StoredPaper {
  const from = Object.entries(paper.from).map(([field, trust]) => {
    const [level, day = ''] = trust.split(':');
    return [field, day > latest ? `${level}:${latest}` : trust];
  });
  return {
    ...paper,
    from: Object.fromEntries(from),
    posts: paper.posts.map((post) => ({
      ...post,
      day: momentUntil(post.day, latest),
      at: momentUntil(post.at, latest),
    })),
    sightings: paper.sightings
      .filter(({ day }) => day <= latest)
      .map((sighting) => begunSighting(sighting, latest)),
  };
}

/** The digest; null if its day is in the future. */
export function digestUntil(digest: StoredDigest, latest: Day): StoredDigest | null {
  return digest.day > latest ? null : { ...digest, at: momentUntil(digest.at, latest) };
}

/** All marks: future days of saved or seen papers become today. */
export function marksUntil(marks: StoredMarks, latest: Day): StoredMarks {
  const savedAt = (at: Instant) => momentUntil(at, latest) ?? `${latest}T00:00:00Z`;
  const seenOn = (day: Day) => momentUntil(day, latest) ?? latest;
  return { ...marks, saved: mapped(marks.saved, savedAt), seen: mapped(marks.seen, seenOn) };
}

function begunSighting(sighting: Sighting, latest: Day): Sighting {
  return {
    ...sighting,
    observedAt: momentUntil(sighting.observedAt, latest),
    earlier: sighting.earlier.filter(({ observedAt }) => momentUntil(observedAt, latest) !== null),
  };
}

function momentUntil<T extends Day | Instant>(when: T | null, latest: Day): T | null {
  return when === null || when.slice(0, 10) > latest ? null : when;
}

function mapped<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
