import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, licenseTexts } from '../../../scripts/licenses.ts';

const INPUT = { bytes: 1, imports: [] };

test('packages are found by the files that were taken', () => {
  const paths = [
    'src/ui/i18n.ts',
    'node_modules/preact/dist/preact.mjs',
    'node_modules/preact/hooks/dist/hooks.mjs',
    'node_modules/@made/up/index.js',
    'node_modules/preact/node_modules/inner/index.js',
  ];
  const inputs = Object.fromEntries(paths.map((path) => [path, INPUT]));
  expect(bundledPackages({ inputs, outputs: {} })).toEqual([
    'node_modules/@made/up',
    'node_modules/preact',
    'node_modules/preact/node_modules/inner',
  ]);
});

test('a package without a license text is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'hot-papers-licenses-'));
  const facts = { name: 'bare', version: '1.0.0', license: 'MIT', repository: { url: 'x' } };
  await mkdir(join(root, 'bare'));
  await writeFile(join(root, 'LICENSE'), 'Ours\n');
  await writeFile(join(root, 'bare/package.json'), JSON.stringify(facts));
  await expect(licenseTexts(root, ['bare'])).rejects.toThrow('bare brings no license text');
  await writeFile(join(root, 'bare/license.md'), 'Theirs\n');
  expect(await licenseTexts(root, ['bare'])).toMatch(
    /Ours\n\n=+\n\nbare 1\.0\.0 \(MIT\).*\n\nTheirs/,
  );
  await rm(root, { recursive: true });
});
