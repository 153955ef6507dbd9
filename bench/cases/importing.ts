import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { World } from '../../test/e2e/harness/index.ts';
import { choosePaths, IMPORT_DONE, importStatus } from '../../test/e2e/options-tools.ts';
import { asHotPapersMarkdown, madeUpDigest, madeUpIds } from '../data.ts';
import type { Result } from '../result.ts';

/** A million papers over the 35 years of arXiv: what a month has of them. */
const PER_MONTH = 2_400;
const PER_FILE = 2_500;
/** 6 MB each. */
const FILES_AT_ONCE = 8;

/** Has the options page import made-up papers `from` to `to - 1` as chosen files. @returns milliseconds */
export async function importPapers(world: World, from: number, to: number): Promise<number> {
  const step = PER_FILE * FILES_AT_ONCE;
  let time = 0;
  for (let first = from; first < to; first += step) {
    time += await importFiles(world, first, Math.min(to, first + step));
  }
  return time;
}

async function importFiles(world: World, from: number, to: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hot-papers-bench-'));
  const paths: string[] = [];
  for (let first = from; first < to; first += PER_FILE) {
    const ids = madeUpIds(first, Math.min(PER_FILE, to - first), PER_MONTH);
    const digest = madeUpDigest(first / PER_FILE, ids);
    const path = join(folder, `${digest.day}.md`);
    await writeFile(path, asHotPapersMarkdown(digest));
    paths.push(path);
  }
  const page = await world.extensionPage('options.html');
  try {
    return await timeOfImport(page, paths, to - from);
  } finally {
    await page.close();
    await rm(folder, { recursive: true });
  }
}

/** From the choice of the files until the page says that they are stored. */
async function timeOfImport(page: Page, paths: string[], papers: number): Promise<number> {
  await page.waitForSelector('#import-files');
  const started = performance.now();
  await choosePaths(page, paths);
  await page.waitForFunction(
    (done) => document.querySelector(done) !== null,
    { polling: 10, timeout: 300_000 },
    IMPORT_DONE,
  );
  const took = performance.now() - started;
  const words = await importStatus(page);
  if (!words.includes(`${papers.toLocaleString('en')} papers`)) throw new Error(words);
  return took;
}

/** Files in, badges possible: entries a second, some rounds after each other. */
export async function importing(world: World, papers: number): Promise<Result> {
  const round = papers / 4;
  const samples: number[] = [];
  for (let from = 0; from < papers; from += round) {
    samples.push((1000 * round) / (await importPapers(world, from, from + round)));
  }
  return {
    name: `import, entries a second, ${papers.toLocaleString('en')} papers, ${world.engine}`,
    unit: '1/s',
    samples,
    budget: 3_000,
    better: 'more',
    limit: '5,000',
  };
}
