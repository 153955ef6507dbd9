import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { addDays, startOf } from '../../../src/core/days.ts';
import { writeDay } from '../../../src/feed/days/published-day.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { OutFolder } from '../../../src/feed/out-folder.ts';
import { PaperDays } from '../../../src/feed/papers.ts';
import { run } from '../../../src/feed/run.ts';
import type { Result } from '../../result.ts';
import { madeUpDay } from './papers.ts';

const TODAY = '2027-12-31';
const DAYS = 420;
const PAPERS = 100;
const MEGABYTE = 1e6;

const quiet: Environment = {
  fetch: async () => new Response('', { status: 503 }),
  connect: () => {
    throw new Error('nobody connects here');
  },
  now: () => startOf(TODAY) + 43_200_000,
  sleep: async () => undefined,
  say: () => undefined,
  login: null,
};

/** What a feed of 100 papers a day weighs after a year, and after ten. */
export async function siteSize(): Promise<Result[]> {
  const out = await mkdtemp(join(tmpdir(), 'feed-size-'));
  try {
    const folder = new OutFolder(out);
    const papers = new PaperDays(folder);
    for (let age = DAYS - 1; age >= 0; age--) {
      const day = madeUpDay(addDays(TODAY, -age), DAYS - age, PAPERS);
      await writeDay(folder, day);
      await papers.note(null, day);
    }
    await papers.save();
    const options = readOptions([
      '--out',
      out,
      '--sources',
      '',
      '--home',
      'https://f.example.org/',
    ]);
    const started = performance.now();
    await run(options, quiet);
    const seconds = (performance.now() - started) / 1000;
    const again = performance.now();
    await run(options, quiet);
    const idle = (performance.now() - again) / 1000;
    const bytes = await bytesByPart(out);
    const all = [...bytes.values()].reduce((sum, each) => sum + each, 0);
    for (const [part, weight] of bytes)
      console.error(`${part}: ${(weight / MEGABYTE).toFixed(2)} MB`);
    const aged = await agedDay(out);
    console.error(`an old day: ${(aged / 1000).toFixed(1)} kB`);
    const line = (name: string, value: number, unit: string, budget: number | null): Result => ({
      name,
      unit,
      samples: [value],
      budget,
      better: 'less',
    });
    const more = (years: number) => (all + aged * (years * 365.25 - DAYS)) / MEGABYTE;
    return [
      line(`the whole site of ${DAYS} days, 100 papers each, written anew`, seconds, 's', 600),
      line('the next run, in which nothing changed', idle, 's', 10),
      line(`the feed and its site after ${DAYS} days`, all / MEGABYTE, 'MB', null),
      line('… after ten years (computed)', more(10), 'MB', 1000),
    ];
  } finally {
    await rm(out, { recursive: true });
  }
}

async function filesOf(out: string): Promise<[name: string, bytes: number][]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(out, path), (await stat(path)).size] as [string, number];
    }),
  );
}

async function bytesByPart(out: string): Promise<Map<string, number>> {
  const parts = new Map<string, number>();
  for (const [name, bytes] of await filesOf(out)) {
    if (name.startsWith('.state')) continue;
    const part = `${name.split('/')[0]} ${name.split('.').at(-1)}`;
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return parts;
}

/** What one more day weighs for ever: its files, its hottest papers' pages, its share of week, month and year. */
async function agedDay(out: string): Promise<number> {
  // Of more than a year ago, when only the hottest papers keep their abstracts.
  const day = addDays(TODAY, -380);
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  let sum = 0;
  const files = await filesOf(out);
  const mean = (folder: string, end: string) => {
    const own = files.filter(([name]) => name.startsWith(folder) && name.endsWith(end));
    return own.reduce((all, [, bytes]) => all + bytes, 0) / Math.max(1, own.length);
  };
  for (const [name, bytes] of files) if (name.startsWith(`days/${day}`)) sum += bytes;
  sum += mean('weeks/', '.html') / 7 + mean(`months/${month}`, '.html') / 30;
  sum += mean(`years/${year}`, '.html') / 365 + 3 * mean('papers/', '.html');
  return (
    sum +
    files
      .filter(([name]) => /^papers\/\d{4}\.json$/.test(name))
      .reduce((all, [, bytes]) => all + bytes, 0) /
      DAYS
  );
}
