import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type * as Reader from '../../src/core/shard.ts';
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

/** Waits for what an import leaves to be derived. */
export async function settle(page: Page): Promise<void> {
  await ask(page, 'categories', {});
}

/** The longest listing. */
const ENTRIES = 2_000;

/** Reading the shard of a listing's month as the content script does, whatever is stored. */
export async function shards(world: World, page: Page, stored: number): Promise<Result> {
  await page.evaluate(await readerCode());
  const samples = await page.evaluate(async (entries) => {
    const { browser, chrome, Reader } = globalThis as unknown as Extended;
    const area = (browser ?? chrome)?.storage.local;
    const times: number[] = [];
    for (let run = 0; run < 30; run++) {
      const started = performance.now();
      const items = await area?.get(['settings', 'heat', '1501', 'marks:1501']);
      const lines = Reader.readLines(items?.['1501']);
      const ids = [...lines.keys()].filter((key) => key.includes('.')).slice(0, entries);
      const counted = ids.filter((id) => (Reader.paperIn(lines, id)?.standings.length ?? 0) > 0);
      times.push(performance.now() - started);
      if (counted.length !== entries) throw new Error(`${counted.length} papers`);
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

/** The code that reads shards, for a page to run. */
async function readerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../src/core/shard.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Reader',
  });
  return outputFiles[0]?.text ?? '';
}

type Extended = typeof globalThis & {
  Reader: typeof Reader;
  browser?: Extension;
  chrome?: Extension;
};

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
