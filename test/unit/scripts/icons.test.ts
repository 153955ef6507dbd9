import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawIcons } from '../../../scripts/icons.ts';
import { ROOT } from '../house/files.ts';

let out: string;
const icons = new Map<string, Buffer>();

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'hot-papers-icons-'));
  await drawIcons(join(ROOT, 'assets/icons'), out);
  for (const name of await readdir(out)) icons.set(name, await readFile(join(out, name)));
});
afterAll(() => rm(out, { recursive: true, force: true }));

test('each icon that the manifest names is drawn in its size', async () => {
  const manifest = await readFile(join(ROOT, 'manifest.json'), 'utf8');
  const named = new Set(manifest.match(/(?<=icons\/)\w+\.png/g));
  expect([...icons.keys()].sort()).toEqual([...named].sort());
  for (const [name, png] of icons) {
    // Width and height stand at the start of a PNG.
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(size).toEqual([Number.parseInt(name, 10), Number.parseInt(name, 10)]);
  }
});

/** To be updated when a drawing changes: then look at the icons, on a light toolbar and on a dark one. */
test('the icons have the same bytes on every machine', () => {
  const sums = [...icons].map(([name, png]) => [
    name,
    createHash('sha256').update(png).digest('hex').slice(0, 16),
  ]);
  expect(Object.fromEntries(sums)).toEqual({
    '16.png': 'bc8bd6e5f63de1a5',
    '32.png': '0bb36e44a3e51931',
    '48.png': 'ba7ecd2a1d9f4344',
    '128.png': '2fd3a7c0d95a36e8',
  });
});
