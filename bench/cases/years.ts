import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Month, StoredMarks } from '../../src/core/backup.ts';
import type { Digest } from '../../src/core/digest.ts';
import {
  type BackupRow,
  backupEnd,
  backupPart,
  backupStart,
} from '../../src/core/formats/backup-json.ts';
import { digestRowOf, headOf } from '../../src/store/writing/digest-row.ts';
import { rowsOf } from '../../src/store/writing/paper.ts';
import type { World } from '../../test/e2e/harness/index.ts';
import { choosePaths, IMPORT_DONE, importStatus } from '../../test/e2e/options-tools.ts';
import { ask } from '../ask.ts';
import { madeUpDigest, madeUpIds } from '../data.ts';
import type { Result } from '../result.ts';

/** Ten years of 250 days each. `YEARS_DAYS=500` measures two. */
const DAYS = Number(process.env.YEARS_DAYS ?? 2500);
const PAPERS_A_DAY = 100;
const PER_MONTH = 2_083;
const SAVED_A_MONTH = 10;
const SEEN_A_MONTH = 200;
const HOUR_MS = 3_600_000;

/** A backup of all these years, with histories, posts and marks. */
async function writeYears(path: string): Promise<void> {
  const gzip = createGzip({ level: 1 });
  const file = createWriteStream(path);
  gzip.pipe(file);
  const write = async (text: string) => {
    if (!gzip.write(text)) await once(gzip, 'drain');
  };
  await write(backupStart(new Date().toISOString()));
  const months = new Map<Month, string[]>();
  for (let day = 0; day < DAYS; day++) {
    const ids = madeUpIds(day * PAPERS_A_DAY, PAPERS_A_DAY, PER_MONTH);
    for (const id of ids) months.set(id.slice(0, 4), [...(months.get(id.slice(0, 4)) ?? []), id]);
    await write(backupPart(day, rowsOfDay(madeUpDigest(day, ids))));
  }
  const marks = [...months].map(([month, ids]) => ({ marks: marksOf(month, ids) }));
  await write(backupPart(DAYS, marks));
  await write(backupEnd(DAYS + 1));
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

/** How long a page waits for a day of papers, asked again and again while a job goes on; milliseconds. */
async function waitsDuring(page: Page, job: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let isOver = false;
  const ended = job.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const started = performance.now();
    await ask(page, 'day', { day: null });
    waits.push(performance.now() - started);
    await sleep(200);
  }
  await ended;
  return waits;
}

/** By how many megabytes one of the processes that this one started has grown at most, while a job goes on. */
async function growthDuring(job: Promise<unknown>): Promise<number> {
  const before = megabytesOfProcesses();
  let largest = 0;
  let isOver = false;
  const ended = job.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const [pid, megabytes] of megabytesOfProcesses()) {
      const first = before.get(pid) ?? megabytes;
      before.set(pid, first);
      largest = Math.max(largest, megabytes - first);
    }
    await sleep(500);
  }
  await ended;
  return largest;
}

/** Of each process that this one started, in whatever depth. */
function megabytesOfProcesses(): Map<string, number> {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const own = new Set([String(process.pid)]);
  for (let found = 0; found < own.size; ) {
    found = own.size;
    for (const [pid = '', parent = ''] of rows) if (own.has(parent)) own.add(pid);
  }
  own.delete(String(process.pid));
  return new Map(
    rows.flatMap(([pid = '', , rss]) => (own.has(pid) ? [[pid, Number(rss) / 1024]] : [])),
  );
}

async function jobEnded(page: Page): Promise<void> {
  const isOver = () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      const items = await (browser ?? chrome)?.storage.local.get('job');
      return items?.job === undefined;
    });
  while (!(await isOver())) await sleep(250);
}

interface Extension {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

async function restoreYears(page: Page, path: string): Promise<void> {
  await choosePaths(page, [path]);
  // Each question is a short one: a browser that is asked to wait for hours is taken for a dead one.
  while ((await page.$(IMPORT_DONE)) === null) await sleep(500);
  const status = await importStatus(page);
  if (!status.includes('restored')) throw new Error(status);
}

/** Exports everything. @returns megabytes of the file */
async function exportAll(page: Page): Promise<number> {
  await page.evaluate(() => {
    const caught = globalThis as unknown as { size?: number };
    delete caught.size;
    URL.createObjectURL = (made) => {
      caught.size = (made as Blob).size;
      return '#data';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await page.click('#export-data');
  while (!(await page.evaluate(() => 'size' in globalThis))) await sleep(500);
  return (await page.evaluate(() => (globalThis as unknown as { size: number }).size)) / 1e6;
}

/** What ten years of use cost: each long job, its memory, and what pages wait for meanwhile. */
export async function years(world: World): Promise<Result[]> {
  const page = await world.extensionPage('options.html#data');
  const asking = await world.extensionPage('options.html');
  await page.bringToFront();
  const results: Result[] = [];
  const note = (name: string, unit: string, samples: number[], budget: number | null) =>
    results.push({
      name: `years, ${world.engine}: ${name}`,
      unit,
      samples,
      budget,
      better: 'less',
    });
  const measure = async (name: string, memory: number, job: () => Promise<unknown>) => {
    const started = performance.now();
    const running = job();
    const growth = growthDuring(running);
    const waits = await waitsDuring(asking, running);
    const seconds = (performance.now() - started) / 1000;
    console.error(`years, ${world.engine}, ${name}: ${seconds.toFixed(1)} s`);
    note(name, 's', [seconds], null);
    note(`a process grew by, ${name}`, 'MB', [await growth], memory);
    note(`what a page waits, ${name}`, 'ms', waits, 200);
    note(`the longest wait, ${name}`, 'ms', [Math.max(...waits)], 200);
  };
  const folder = await mkdtemp(join(tmpdir(), 'hot-papers-years-'));
  const path = join(folder, 'years.json.gz');
  await writeYears(path);
  await measure('at rest', 100, () => sleep(10_000));
  await measure('restore', 300, () => restoreYears(page, path));
  await rm(folder, { recursive: true });
  let size = 0;
  await measure('export', 100, async () => {
    size = await exportAll(page);
  });
  note('size of the backup', 'MB', [size], null);
  await measure('rebuild', 300, async () => {
    await ask(page, 'rebuild', {});
    await jobEnded(page);
  });
  const started = performance.now();
  await ask(page, 'readingList', {});
  note('reading list', 'ms', [performance.now() - started], 300);
  await measure('delete a source', 300, async () => {
    await ask(page, 'deleteSource', { source: 'hot-papers' });
    await jobEnded(page);
  });
  return results;
}
