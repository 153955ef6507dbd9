import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Result } from '../result.ts';

async function gzipped(folder: string, files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000;
}

/** About what a ZIP of the folder weighs. */
async function zipped(folder: string, leftOut: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(leftOut));
  return gzipped(folder, files);
}

/** What every page pays for the content scripts, and what an installation weighs. */
export async function sizes(dist: string): Promise<Result[]> {
  const line = (name: string, value: number, budget: number, limit = '–'): Result => ({
    name,
    unit: 'kB',
    samples: [value],
    budget,
    better: 'less',
    limit,
  });
  const all = ['badge.js', 'listing.js', 'panel.js'];
  return [
    line(
      'content script before the first badge, gzip',
      await gzipped(dist, ['badge.js']),
      5,
      '0.4',
    ),
    line('content scripts, all of them, gzip', await gzipped(dist, all), 12, '0.4'),
    line('mathematics, loaded for a text with TeX, gzip', await gzipped(dist, ['math.js']), 20),
    line('package without starter digests, zipped', await zipped(dist, 'starter'), 320),
  ];
}
