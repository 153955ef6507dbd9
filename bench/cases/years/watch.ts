import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { ask } from '../../ask.ts';

/** How long a page waits for a day of papers, asked again and again while a job goes on; milliseconds. */
export async function waitsDuring(page: Page, job: Promise<unknown>): Promise<number[]> {
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
export async function growthDuring(job: Promise<unknown>): Promise<number> {
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
