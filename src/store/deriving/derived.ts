import type { Month } from '../../core/backup.ts';
import { gainScale, heatScale } from '../../core/heat-scale.ts';
import type { HeatScales } from '../../core/popularity.ts';
import { nameIn, read } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { feedScales } from '../../shared/storage/feed.ts';
import { gains, growths } from '../../shared/storage/growth.ts';
import { heat, marks, shards } from '../../shared/storage/pages.ts';
import { writeChanged } from '../../shared/storage/write-changed.ts';
import { wholeMarks } from '../database/rows.ts';
import {
  compareMonths,
  type Database,
  monthOfKey,
  type StaleKey,
  type StoredMonth,
} from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { readMonths } from '../querying/summary.ts';
import { shardMarksOf } from '../writing/marks.ts';
import { inWhole } from '../writing/writing.ts';
import { Histograms } from './histogram.ts';
import { type MonthModel, readMonth } from './month.ts';

/**
 * A step writes months that have or had about this many papers, and at most so many months. An event with the old and the
 * new values of its keys goes through the browser's main process to every page: the removal of 37 shards at once blocked
 * Firefox 153 for five seconds.
 */
const PAPERS_AT_ONCE = 1000;
const MONTHS_AT_ONCE = 3;
const MARKS_AT_ONCE = 24;

/** How many keys of `storage.local` are stale. */
export function countStale(db: Database): Promise<number> {
  return db.count('stale');
}

/**
 * Rewrites some stale keys of `storage.local` and the other data derived from the same months: the user's marks first,
 * then the newest months. A stale key is deleted only afterwards, and only if it did not become stale again meanwhile.
 * @param onMonth called after each month is written
 * @returns how many keys are still stale
 */
export async function deriveStep(
  db: Database,
  area: Area,
  pace: Pace,
  onMonth: (month: Month) => void = () => undefined,
): Promise<number> {
  const stale = await db.getAll('stale');
  const staleMarks = stale.filter(isOfMarks).slice(0, MARKS_AT_ONCE);
  if (staleMarks.length > 0) await writeMarks(db, area, staleMarks);
  else await writeMonths(db, area, pace, monthsIn(stale), onMonth);
  return await countStale(db);
}

function isOfMarks({ key }: StaleKey): boolean {
  return nameIn(marks, key) !== null;
}

function monthsIn(stale: readonly StaleKey[]): StaleKey[] {
  return stale
    .filter((one) => !isOfMarks(one))
    .sort((one, other) => compareMonths(other.key, one.key));
}

async function writeMarks(db: Database, area: Area, stale: readonly StaleKey[]): Promise<void> {
  const items: Record<string, string | null> = {};
  for (const { key } of stale) {
    const known = await db.get('marks', nameIn(marks, key) ?? '');
    items[key] = known === undefined ? null : shardMarksOf(wholeMarks(known));
  }
  await writeChanged(area, items);
  await clearStaleKeys(db, stale, new Map());
}

async function writeMonths(
  db: Database,
  area: Area,
  pace: Pace,
  stale: readonly StaleKey[],
  onMonth: (month: Month) => void,
): Promise<void> {
  const known = new Map((await readMonths(db)).map((stats) => [stats.month, stats]));
  const models = await modelsOf(db, pace, stale, known);
  if (models.size === 0) return;
  const [scores, growth] = [new Histograms(), new Histograms()];
  for (const stats of known.values()) {
    scores.addPacked(stats.histograms);
    growth.addPacked(stats.gains);
  }
  for (const [month, { stats }] of models) {
    scores.replacePacked(known.get(month)?.histograms, stats.histograms);
    growth.replacePacked(known.get(month)?.gains, stats.gains);
  }
  const published = await read(area, feedScales);
  await writeModels(area, models, {
    [heat.key]: scores.scales((source, histogram) =>
      heatScale(source, histogram, published[source]),
    ),
    [gains.key]: growth.scales((_source, histogram) => gainScale(histogram)),
  });
  await clearStaleKeys(
    db,
    stale.filter(({ key }) => models.has(key)),
    models,
  );
  for (const month of models.keys()) onMonth(month);
}

/** The models of the first months, as many as one step writes. */
async function modelsOf(
  db: Database,
  pace: Pace,
  stale: readonly StaleKey[],
  known: ReadonlyMap<Month, StoredMonth>,
): Promise<Map<Month, MonthModel>> {
  const models = new Map<Month, MonthModel>();
  let papers = 0;
  for (const { key: month } of stale) {
    const model = await readMonth(db, month, pace);
    models.set(month, model);
    papers += Math.max(model.stats.papers, known.get(month)?.papers ?? 0);
    if (papers >= PAPERS_AT_ONCE || models.size >= MONTHS_AT_ONCE) break;
  }
  return models;
}

/** Writes shards and scales together, so that they are consistent for every page. */
async function writeModels(
  area: Area,
  models: ReadonlyMap<Month, MonthModel>,
  scales: Readonly<Record<string, HeatScales>>,
): Promise<void> {
  const items: Record<string, unknown> = { ...scales };
  for (const [month, { shard, growth }] of models) {
    items[shards.of(month).key] = shard;
    items[growths.of(month).key] = growth;
  }
  await writeChanged(area, items);
}

/** Deletes stale keys and stores the other data of their months, except for keys that became stale again. */
async function clearStaleKeys(
  db: Database,
  stale: readonly StaleKey[],
  models: ReadonlyMap<Month, MonthModel>,
): Promise<void> {
  const tx = db.transaction(['stale', 'months', 'search'], 'readwrite', { durability: 'relaxed' });
  const clear = async ({ key, token }: StaleKey) => {
    const present = await tx.objectStore('stale').get(key);
    if (present?.token !== token) return;
    const model = models.get(key);
    if (model !== undefined && model.stats.papers > 0) {
      await tx.objectStore('months').put(model.stats);
      await tx.objectStore('search').put(model.search);
    } else if (model !== undefined) {
      await tx.objectStore('months').delete(key);
      await tx.objectStore('search').delete(key);
    }
    await tx.objectStore('stale').delete(key);
  };
  await inWhole(tx, () => Promise.all(stale.map(clear)));
}

/** Marks every known key as stale, so that all derived data is rewritten. */
export async function makeAllStale(db: Database): Promise<void> {
  const months = [...(await monthsOf(db)), ...(await db.getAllKeys('months'))];
  const marked = await db.getAllKeys('marks');
  const tx = db.transaction('stale', 'readwrite');
  const token = crypto.randomUUID();
  const items = [...months.map(shards.of), ...marked.map(marks.of)];
  await inWhole(tx, () => Promise.all(items.map(({ key }) => tx.store.put({ key, token }))));
}

/** The months that have papers. Jumps from month to month, whatever lies between. */
async function monthsOf(db: Database): Promise<Month[]> {
  const months: Month[] = [];
  let cursor = await db.transaction('blocks').store.openKeyCursor();
  while (cursor !== null) {
    const month = monthOfKey(cursor.key);
    months.push(month);
    cursor = await cursor.continue(`${month};`);
  }
  return months;
}
