import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Result } from '../result.ts';

async function gzipped(folder: string, files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000;
}

async function bytesIn(folder: string, leftOut: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true })) {
    if (entry.startsWith(leftOut)) continue;
    const found = await stat(join(folder, entry));
    if (found.isFile()) bytes += found.size;
  }
  return bytes / 1000;
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
      4,
      '0.4',
    ),
    line('content scripts, all of them, gzip', await gzipped(dist, all), 12, '0.4'),
    line('package without starter digests, unpacked', await bytesIn(dist, 'starter'), 250),
  ];
}
