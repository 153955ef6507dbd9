import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipFolder } from '../../scripts/zip.ts';
import { checkOut, contentsOf, lendPackages, must, run, unpack } from './checkout.ts';

const SLOW = 240_000;
const BROWSERS = ['chrome', 'firefox'];
const MOST_BYTES = 320_000;

let checkout = '';
let version = '';
let zips: Map<string, Buffer>;
const rubbish: string[] = [];

beforeAll(async () => {
  checkout = await checkOut();
  rubbish.push(checkout);
  ({ version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')));
  await must(packInto('first'));
  zips = await zipsIn('first');
}, SLOW);

afterAll(async () => {
  for (const folder of rubbish) await rm(folder, { recursive: true, force: true });
});

/** `npm run package`, into a folder below the checkout. */
function packInto(out: string, env: Record<string, string> = {}) {
  return run(checkout, 'npm', ['run', 'package'], { ...env, OUT: join(checkout, 'dist', out) });
}

async function zipsIn(out: string): Promise<Map<string, Buffer>> {
  const contents = await contentsOf(join(checkout, 'dist', out));
  return new Map([...contents].filter(([path]) => path.endsWith('.zip')));
}

async function unpacked(kind: string): Promise<string> {
  const zip = zips.get(`hot-papers-${kind}-${version}.zip`);
  if (zip === undefined) throw new Error(`No zip of ${kind}: ${[...zips.keys()]}`);
  const folder = await unpack(zip);
  rubbish.push(folder);
  return folder;
}

/** Names of the files that are in one folder alone or differ. */
async function differences(one: string, other: string): Promise<string[]> {
  const [here, there] = await Promise.all([contentsOf(one), contentsOf(other)]);
  const names = new Set([...here.keys(), ...there.keys()]);
  expect(names.size).toBeGreaterThan(20);
  return [...names].filter((name) => !here.get(name)?.equals(there.get(name) ?? Buffer.of(0)));
}

test('there is one zip a browser and one of the source, with the version in the name', () => {
  expect([...zips.keys()]).toEqual(
    [...BROWSERS, 'source'].map((kind) => `hot-papers-${kind}-${version}.zip`),
  );
});

test.each(BROWSERS)('the zip for %s holds what was built, with the version', async (browser) => {
  const folder = await unpacked(browser);
  expect(await differences(folder, join(checkout, 'dist/first', browser))).toEqual([]);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.version).toBe(version);
});

test.each(BROWSERS)('the zip for %s has the license text of all that is in it', async (browser) => {
  const folder = await unpacked(browser);
  const texts = await readFile(join(folder, 'licenses.txt'), 'utf8');
  const { dependencies } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  const packages = Object.keys(dependencies).map((name) => join('node_modules', name));
  expect(packages.length).toBeGreaterThan(3);
  for (const from of ['', ...packages]) {
    const names = await readdir(join(checkout, from));
    const name = names.find((one) => one.startsWith('LICENSE')) ?? '';
    expect(texts).toContain(await readFile(join(checkout, from, name), 'utf8'));
  }
});

test.each(BROWSERS)('without starter digests, the zip for %s is small', async (browser) => {
  const folder = await unpacked(browser);
  await rm(join(folder, 'starter'), { recursive: true });
  const { length } = await zipFolder(folder);
  expect(length).toBeGreaterThan(100_000);
  expect(length).toBeLessThan(MOST_BYTES);
});

test('the source has what was committed, and nothing that was built', async () => {
  const names = [...(await contentsOf(await unpacked('source'))).keys()];
  expect(names).toContain('package-lock.json');
  expect(names).toContain('src/core/digest.ts');
  expect(names.filter((name) => /^(?:node_modules|dist|\.git)\//.test(name))).toEqual([]);
});

test(
  'the same commit packed again, by another clock, gives the same bytes',
  async () => {
    await must(packInto('again', { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }));
    const again = await zipsIn('again');
    expect([...again.keys()]).toEqual([...zips.keys()]);
    for (const [name, zip] of again) expect(zips.get(name)?.equals(zip), name).toBe(true);
  },
  SLOW,
);

test(
  'who has the source alone builds the same extension',
  async () => {
    const source = await unpacked('source');
    await lendPackages(source);
    await must(run(source, 'npm', ['run', 'build'], { OUT: join(source, 'dist') }));
    for (const browser of BROWSERS) {
      expect(await differences(join(source, 'dist', browser), await unpacked(browser))).toEqual([]);
    }
  },
  SLOW,
);

test(
  'one warning of the linter, and nothing is packed',
  async () => {
    const manifest = join(checkout, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('"alarms"', '"alarms", "noSuchPermission"'));
    const { status, output } = await packInto('warned');
    await writeFile(manifest, text);
    expect(status).not.toBe(0);
    expect(output).toMatch(/warnings\s+[1-9]/);
    expect((await zipsIn('warned')).size).toBe(0);
  },
  SLOW,
);
