import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../../../test/e2e/harness/index.ts';
import { ask } from '../../ask.ts';
import type { Result } from '../../result.ts';
import { importDigest } from '../storing.ts';
import { idsOf, writeYears } from './data.ts';
import { diskOf } from './disk.ts';
import { exportAll, jobEnded, restoreYears } from './jobs.ts';
import { growthDuring, waitsDuring } from './watch.ts';

/** Ten years of 250 days each. `YEARS_DAYS=500` measures two. */
const DAYS = Number(process.env.YEARS_DAYS ?? 2500);
const STARTS = 10;
const QUESTIONS = 10;
/** Firefox gives the disk back what is free in a database when it has nothing to do. */
const AT_REST_MS = Number(process.env.YEARS_REST_S ?? 60) * 1000;

/** What ten years of use cost: each long job, its memory, what pages wait for meanwhile, and the disk. */
export async function years(world: World): Promise<Result[]> {
  const page = await world.extensionPage('options.html#data');
  const asking = await world.extensionPage('options.html');
  await page.bringToFront();
  const results: Result[] = [];
  const note = (name: string, unit: string, samples: number[], budget: number | null) => {
    const whole = `years, ${world.engine}: ${name}`;
    console.error(`${whole}: ${Math.round(Math.max(...samples))} ${unit} at most`);
    results.push({ name: whole, unit, samples, budget, better: 'less' });
  };
  const timed = async (name: string, budget: number, question: () => Promise<unknown>) => {
    const samples: number[] = [];
    for (let run = 0; run < QUESTIONS; run++) {
      const started = performance.now();
      await question();
      samples.push(performance.now() - started);
    }
    note(name, 'ms', samples, budget);
  };
  const measure = async (name: string, memory: number, job: () => Promise<unknown>) => {
    const started = performance.now();
    const running = job();
    const growth = growthDuring(running);
    const waits = await waitsDuring(asking, running);
    note(name, 's', [(performance.now() - started) / 1000], null);
    note(`a process grew by, ${name}`, 'MB', [await growth], memory);
    note(`what a page waits, ${name}`, 'ms', waits, 200);
    note(`the longest wait, ${name}`, 'ms', [Math.max(...waits)], 200);
  };
  const disk = async (when: string) => {
    const { database, local } = await diskOf(world.profile);
    note(`database on the disk, ${when}`, 'MB', [database], null);
    note(`storage.local on the disk, ${when}`, 'MB', [local], null);
  };

  const folder = await mkdtemp(join(tmpdir(), 'hot-papers-years-'));
  const path = join(folder, 'years.json.gz');
  await writeYears(path, DAYS);
  await measure('at rest', 100, () => sleep(10_000));
  await measure('restore', 300, () => restoreYears(page, path));
  await rm(folder, { recursive: true });
  await disk('restored');

  const starts: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    await world.stopWorker();
    const started = performance.now();
    await ask(page, 'days', {});
    starts.push(performance.now() - started);
  }
  note('start of the background, to its first answer', 'ms', starts, 300);
  await timed('the latest day, as the popup asks', 200, () => ask(page, 'day', { day: null }));
  await timed('a paper, as its panel asks', 200, () =>
    ask(page, 'paper', { id: idsOf(0)[0] ?? '' }),
  );
  await timed('search', 200, () => ask(page, 'search', { text: 'au:tanaka graph', limit: 50 }));
  await timed('figures of the options', 200, () => ask(page, 'summary', {}));
  await timed('reading list', 300, () => ask(page, 'readingList', {}));

  await measure('import of a day', 300, () => importDigest(page, DAYS, idsOf(DAYS)));
  let size = 0;
  await measure('export', 100, async () => {
    size = await exportAll(page);
  });
  note('size of the backup', 'MB', [size], null);
  await measure('rebuild', 300, async () => {
    await ask(page, 'rebuild', {});
    await jobEnded(page);
  });
  await measure('delete a source', 300, async () => {
    await ask(page, 'deleteSource', { source: 'hot-papers' });
    await jobEnded(page);
  });
  await disk('deleted');
  await sleep(AT_REST_MS);
  await disk('deleted, after a while at rest');
  await world.crash();
  await (await world.extensionPage('options.html')).waitForSelector('[data-source]');
  await disk('deleted, after a start of the browser');
  return results;
}
