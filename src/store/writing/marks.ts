import { monthOf } from '../../core/arxiv-id.ts';
import type { Month, StoredMarks } from '../../core/backup.ts';
import type { ArxivId, Day, Instant } from '../../core/digest.ts';
import { groupBy } from '../../core/group-by.ts';
import { marksLine } from '../../core/shard-marks.ts';
import { type Reading, validTags } from '../../core/tags.ts';
import type { Levels } from '../../core/visit.ts';
import { marks as shardMarks } from '../../shared/storage/pages.ts';
import { wholeMarks } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { inWhole } from './writing.ts';

/** Adds a paper to the reading list, or removes it. */
export async function save(
  db: Database,
  id: ArxivId,
  saved: boolean,
  now: Instant,
): Promise<boolean> {
  return await changeMarks(db, [monthOf(id)], (marks) => {
    if (saved === id in marks.saved) return marks;
    const { [id]: _gone, ...others } = marks.saved;
    return { ...marks, saved: saved ? { ...others, [id]: now } : others };
  });
}

/** Stores whether a saved paper is read, and its tags. Papers that are not on the reading list stay as they are. */
export async function setReading(
  db: Database,
  id: ArxivId,
  { read, tags }: Reading,
): Promise<boolean> {
  return await changeMarks(db, [monthOf(id)], (marks) => {
    if (!(id in marks.saved)) return marks;
    const { [id]: _read, ...othersRead } = marks.read ?? {};
    const { [id]: _tags, ...othersTags } = marks.tags ?? {};
    const valid = validTags(tags);
    return {
      ...marks,
      read: read ? { ...othersRead, [id]: true } : othersRead,
      tags: valid.length > 0 ? { ...othersTags, [id]: valid } : othersTags,
    };
  });
}

/**
 * Records the first day on which each paper was shown to the user. A paper shown at a higher level than ever before
 * counts as new again from that day.
 */
export async function noteSeen(
  db: Database,
  ids: readonly ArxivId[],
  day: Day,
  levels: Levels = {},
): Promise<boolean> {
  const months = groupBy(new Set(ids), monthOf);
  return await changeMarks(db, months.keys(), (marks) => {
    const added = (months.get(marks.month) ?? []).flatMap((id) => {
      const seen = seenAt(marks, id, day, levels[id]);
      return seen === null ? [] : [[id, seen] as const];
    });
    if (added.length === 0) return marks;
    const known = added.flatMap(([id, { level }]) =>
      level === undefined ? [] : [[id, level] as const],
    );
    return {
      ...marks,
      seen: { ...marks.seen, ...Object.fromEntries(added.map(([id, seen]) => [id, seen.day])) },
      ...(known.length === 0 ? {} : { levels: { ...marks.levels, ...Object.fromEntries(known) } }),
    };
  });
}

interface Seen {
  day: Day;
  level: number | undefined;
}

/** The first day and level to record for a paper shown now; null if they are recorded already. */
function seenAt(marks: StoredMarks, id: ArxivId, day: Day, level: number | undefined): Seen | null {
  const [first, highest] = [marks.seen[id], marks.levels?.[id]];
  const hasRisen = level !== undefined && highest !== undefined && level > highest;
  if (first === undefined || hasRisen) return { day, level };
  if (day < first) return { day, level: highest ?? level };
  return highest === undefined && level !== undefined ? { day: first, level } : null;
}

/** Merges two sets of marks: all saved papers, and the first day and the highest level of each, all tags. */
export function mergeMarks(one: StoredMarks, other: StoredMarks): StoredMarks {
  return {
    month: one.month,
    saved: earliest(one.saved, other.saved),
    seen: earliest(one.seen, other.seen),
    ...highest(one.levels, other.levels),
    ...(one.read || other.read ? { read: { ...one.read, ...other.read } } : {}),
    ...(one.tags || other.tags ? { tags: allTags(one.tags, other.tags) } : {}),
  };
}

function highest(one: Levels = {}, other: Levels = {}): Pick<StoredMarks, 'levels'> {
  const ids = Object.keys({ ...one, ...other });
  if (ids.length === 0) return {};
  const levels = ids.map((id) => [id, Math.max(one[id] ?? 0, other[id] ?? 0)]);
  return { levels: Object.fromEntries(levels) };
}

function allTags(one: StoredMarks['tags'] = {}, other: StoredMarks['tags'] = {}) {
  const ids = Object.keys({ ...one, ...other });
  const tags = ids.map((id) => [id, validTags([...(one[id] ?? []), ...(other[id] ?? [])])]);
  return Object.fromEntries(tags);
}

function earliest(one: Record<string, string>, other: Record<string, string>) {
  const result = { ...one };
  for (const [id, time] of Object.entries(other)) {
    const mine = result[id];
    if (mine === undefined || time < mine) result[id] = time;
  }
  return result;
}

/**
 * Changes the marks of some months in one transaction; `change` returns its argument if nothing changes.
 * @returns whether anything changed
 */
export async function changeMarks(
  db: Database,
  months: Iterable<Month>,
  change: (marks: StoredMarks) => StoredMarks,
): Promise<boolean> {
  const tx = db.transaction(['marks', 'stale'], 'readwrite');
  const token = crypto.randomUUID();
  const changeOne = async (month: Month) => {
    const stored = await tx.objectStore('marks').get(month);
    const known = wholeMarks(stored ?? { month, saved: {}, seen: {} });
    const marks = change(known);
    if (marks === known) return false;
    await tx.objectStore('marks').put(marks);
    await tx.objectStore('stale').put({ key: shardMarks.of(month).key, token });
    return true;
  };
  const changed = await inWhole(tx, () => Promise.all([...new Set(months)].map(changeOne)));
  return changed.includes(true);
}

/** The marks in the form that pages read. */
export function shardMarksOf({ saved, seen, levels }: StoredMarks): string {
  const ids = new Set([...Object.keys(saved), ...Object.keys(seen)]);
  return [...ids].map((id) => marksLine(id, id in saved, seen[id], levels?.[id])).join('');
}

/** The reading list, last saved first. */
export async function readingList(db: Database): Promise<Map<ArxivId, Reading>> {
  const saved = (await db.getAll('marks')).map(wholeMarks).flatMap(savedIn);
  saved.sort((one, other) => (one.at < other.at ? 1 : -1));
  return new Map(saved.map(({ id, reading }) => [id, reading]));
}

/** Those of the given papers that are on the reading list, in the given order. Reads their months alone. */
export async function readingOf(
  db: Database,
  ids: readonly ArxivId[],
): Promise<Map<ArxivId, Reading>> {
  const months = [...new Set(ids.map(monthOf))];
  const stored = await Promise.all(months.map((month) => db.get('marks', month)));
  const saved = stored.flatMap((marks) => (marks === undefined ? [] : savedIn(wholeMarks(marks))));
  const known = new Map(saved.map(({ id, reading }) => [id, reading]));
  return new Map(
    ids.flatMap((id) => {
      const reading = known.get(id);
      return reading === undefined ? [] : [[id, reading] as const];
    }),
  );
}

function savedIn({ saved, read = {}, tags = {} }: StoredMarks) {
  return Object.entries(saved).map(([id, at]) => ({
    id,
    at,
    reading: { read: id in read, tags: tags[id] ?? [] },
  }));
}
