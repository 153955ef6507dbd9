import type { Day } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { groupBy } from '../../core/group-by.ts';
import type { LongJob } from '../../shared/storage/job.ts';
import { isDigest, readPaper, textsOf } from '../database/rows.ts';
import type { Database, StoredBlock } from '../database/schema.ts';
import { makeAllStale } from '../deriving/derived.ts';
import { dayRowOf } from '../writing/day-row.ts';
import { writing } from '../writing/writing.ts';
import type { Pace } from './pace.ts';

/** `after` of a job names the phase, then the row. */
const DAYS = 'days/';
const BLOCKS = 'blocks/';
const BLOCKS_AT_ONCE = 40;

/** How many rows a rebuild checks. */
export async function countToRebuild(db: Database): Promise<number> {
  const [days, blocks] = await Promise.all([digestsByDay(db), db.count('blocks')]);
  return days.size + blocks;
}

/**
 * Repairs some rows: first the days and their digests, then the papers. Drops unusable data.
 * @returns the remaining job; null if all rows were checked and all derived data is stale
 */
export async function rebuildStep(db: Database, job: LongJob, pace: Pace): Promise<LongJob | null> {
  if (!job.after.startsWith(BLOCKS)) return await repairDays(db, job, pace);
  const from = IDBKeyRange.lowerBound(job.after.slice(BLOCKS.length), true);
  const blocks = await db.getAll('blocks', from, BLOCKS_AT_ONCE);
  const done = await pace.each(blocks, (block) => repairBlock(db, block));
  const last = blocks[done - 1];
  if (last !== undefined) return { ...job, after: BLOCKS + last.key, done: job.done + done };
  await makeAllStale(db);
  return null;
}

async function repairDays(db: Database, job: LongJob, pace: Pace): Promise<LongJob> {
  const byDay = await digestsByDay(db);
  const after = job.after.slice(DAYS.length);
  const days = [...byDay.keys()].filter((day) => day > after).sort();
  const done = await pace.each(days, (day) => repairDay(db, day, byDay.get(day) ?? []));
  const last = days[done - 1];
  return { ...job, after: last === undefined ? BLOCKS : DAYS + last, done: job.done + done };
}

/** The digest IDs of each day, including days that have only a day row. An ID ends with the day. */
async function digestsByDay(db: Database): Promise<Map<Day, string[]>> {
  const [ids, days] = await Promise.all([db.getAllKeys('digests'), db.getAllKeys('days')]);
  const byDay = groupBy(ids, (id) => id.slice(id.lastIndexOf('/') + 1));
  for (const day of days) if (!byDay.has(day)) byDay.set(day, []);
  return byDay;
}

/** Rewrites the row of a day from its digests, and deletes unreadable digests. */
function repairDay(db: Database, day: Day, ids: readonly string[]): Promise<void> {
  return writing(db, async (tx) => {
    const [known, ...rows] = await Promise.all([
      tx.objectStore('days').get(day),
      ...ids.map((id) => tx.objectStore('digests').get(id)),
    ]);
    for (const [at, id] of ids.entries()) {
      if (!isDigest(rows[at])) await tx.objectStore('digests').delete(id);
    }
    const row = dayRowOf(day, rows.filter(isDigest));
    if (row !== null && !isEqual(row, known)) await tx.objectStore('days').put(row);
    if (row === null && known !== undefined) await tx.objectStore('days').delete(day);
  });
}

async function repairBlock(db: Database, { key, papers }: StoredBlock): Promise<void> {
  if (textsOf({ papers }).every(([paper, text]) => !readPaper(paper, text).isDamaged)) return;
  await writing(db, async (tx) => {
    const texts = textsOf((await tx.objectStore('blocks').get(key)) ?? {});
    const whole = texts.flatMap(([paper, text]): [string, string][] => {
      const read = readPaper(paper, text);
      if (!read.isDamaged) return [[paper, text]];
      return read.paper === undefined ? [] : [[paper, JSON.stringify(read.paper)]];
    });
    if (whole.length > 0) {
      await tx.objectStore('blocks').put({ key, papers: Object.fromEntries(whole) });
    } else await tx.objectStore('blocks').delete(key);
  });
}
