/**
 * `npm run bench` measures the budgets in real browsers on data that it makes itself. It prints a table,
 * writes `bench/results/latest.json` and ends with 0 whatever the figures. `npm run bench -- frames store`
 * runs the named suites only.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, summarize } from './result.ts';
import { suites } from './suites.ts';
import { table } from './table.ts';

const RESULTS = join(import.meta.dirname, 'results');

const wanted = process.argv.slice(2);
const results: Result[] = [];
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  try {
    results.push(...(await suite()));
  } catch (error) {
    console.error(`${name} failed:`, error);
    results.push({ name: `${name}: failed`, unit: '', samples: [], budget: 0, better: 'less' });
  }
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const summaries = results.map(summarize);
console.log(table(summaries));
const over = summaries.filter((line) => line.over);
console.log(
  over.length === 0
    ? 'All within budget.'
    : `Over budget: ${over.map((line) => line.name).join('; ')}`,
);
await mkdir(RESULTS, { recursive: true });
await writeFile(
  join(RESULTS, 'latest.json'),
  JSON.stringify(
    { at: new Date().toISOString(), node: process.version, results: summaries },
    null,
    2,
  ),
);
