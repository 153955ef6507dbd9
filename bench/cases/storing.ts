import type { Page } from 'puppeteer-core';
import type { World } from '../../test/e2e/harness/index.ts';
import { ask } from '../ask.ts';
import { asHotPapersMarkdown, madeUpDigest } from '../data.ts';
import type { Result } from '../result.ts';

/** Has the background import a digest. */
export async function importDigest(page: Page, index: number, ids: string[]): Promise<void> {
  const digest = madeUpDigest(index, ids);
  const text = asHotPapersMarkdown(digest);
  const report = await ask(page, 'import', { file: `${digest.day}.md`, text });
  if (report.digest?.entries !== ids.length) throw new Error(JSON.stringify(report));
}

/** The longest listing. */
const ENTRIES = 2_000;

/** Reading the shards of a listing's months as the content script does, whatever is stored. */
export async function shards(world: World, page: Page, stored: number): Promise<Result> {
  const samples = await page.evaluate(async (entries) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
    const area = (browser ?? chrome)?.storage.local;
    const times: number[] = [];
    for (let run = 0; run < 30; run++) {
      const started = performance.now();
      const shard = await area?.get(['settings', 'heat', '1501', 'marks:1501']);
      const text = shard?.['1501'];
      if (typeof text !== 'string') throw new Error('no shard');
      const papers = new Map(text.split('\n').map((line) => line.split('\t') as [string, string]));
      for (const line of [...papers.values()].slice(0, entries)) if (line) JSON.parse(line);
      times.push(performance.now() - started);
    }
    return times;
  }, ENTRIES);
  return {
    name: `shard of a month, ${stored.toLocaleString('en')} papers stored, ${world.engine}`,
    unit: 'ms',
    samples,
    budget: 5,
    better: 'less',
    limit: '2.8',
  };
}

interface Extension {
  storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } };
}

const QUERIES = ['learning', 'au:tanaka', 'cat:cs.CV depth', '"graph neural"', '1501.00042', 'zz'];

/** Search as you type, asked as the popup asks. */
export async function searching(
  page: Page,
  stored: number,
  budget: number | null,
): Promise<Result> {
  const samples: number[] = [];
  for (let run = 0; run < 5; run++) {
    for (const text of QUERIES) {
      const started = performance.now();
      await ask(page, 'search', { text, limit: 50 });
      if (run > 0) samples.push(performance.now() - started);
    }
  }
  return {
    name: `search as you type, ${stored.toLocaleString('en')} papers`,
    unit: 'ms',
    samples,
    budget,
    better: 'less',
  };
}
