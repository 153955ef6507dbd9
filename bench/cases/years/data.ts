import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import type { Month, StoredMarks } from '../../../src/core/backup.ts';
import type { Digest } from '../../../src/core/digest.ts';
import {
  type BackupRow,
  backupEnd,
  backupPart,
  backupStart,
} from '../../../src/core/formats/backup-json.ts';
import { digestRowOf, headOf } from '../../../src/store/writing/digest-row.ts';
import { rowsOf } from '../../../src/store/writing/paper.ts';
import { madeUpDigest, madeUpIds } from '../../data.ts';

export const PAPERS_A_DAY = 100;
const PER_MONTH = 2_083;
export const SAVED_A_MONTH = 10;
const SEEN_A_MONTH = 200;
const HOUR_MS = 3_600_000;

/** The papers of the `day`-th day. */
export const idsOf = (day: number): string[] =>
  madeUpIds(day * PAPERS_A_DAY, PAPERS_A_DAY, PER_MONTH);

/** A compressed backup of so many days, with histories, posts and marks. */
export async function writeYears(path: string, days: number): Promise<void> {
  const gzip = createGzip({ level: 1 });
  const file = createWriteStream(path);
  gzip.pipe(file);
  const write = async (text: string) => {
    if (!gzip.write(text)) await once(gzip, 'drain');
  };
  await write(backupStart(new Date().toISOString()));
  const months = new Map<Month, string[]>();
  for (let day = 0; day < days; day++) {
    const ids = idsOf(day);
    for (const id of ids) months.set(id.slice(0, 4), [...(months.get(id.slice(0, 4)) ?? []), id]);
    await write(backupPart(day, rowsOfDay(madeUpDigest(day, ids))));
  }
  const marks = [...months].map(([month, ids]) => ({ marks: marksOf(month, ids) }));
  await write(backupPart(days, marks));
  await write(backupEnd(days + 1));
  gzip.end();
  await once(file, 'close');
}

function rowsOfDay(digest: Digest): BackupRow[] {
  const papers = rowsOf(digest).map((paper) => ({
    ...paper,
    sightings: paper.sightings.map((sighting) => ({
      ...sighting,
      earlier: [6, 12].map((hours) => ({
        observedAt: new Date(Date.parse(sighting.observedAt ?? '') - hours * HOUR_MS).toISOString(),
        counts: { retweets: hours },
      })),
    })),
  }));
  const row = digestRowOf(headOf(digest), papers);
  return [{ digest: row }, ...papers.map((paper) => ({ paper }))];
}

function marksOf(month: Month, ids: readonly string[]): StoredMarks {
  const at = '2026-01-01T00:00:00Z';
  const saved = ids.slice(0, SAVED_A_MONTH).map((id) => [id, at]);
  const seen = ids.slice(0, SEEN_A_MONTH).map((id) => [id, '2026-01-01']);
  return { month, saved: Object.fromEntries(saved), seen: Object.fromEntries(seen) };
}
