import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ROOT } from './extension.ts';

// `npm run mutants -- PATH…`: changes the code of files or folders in small ways, one at a time, and shows which
// changes no unit or store test notices.
const paths = process.argv.slice(2);
const missing = paths.filter((path) => !existsSync(path));
if (paths.length === 0 || missing.length > 0) {
  const reason = missing.length > 0 ? `Not found: ${missing.join(', ')}.` : 'No path given.';
  console.error(`${reason} Usage: npm run mutants -- PATH… (such as src/core/popularity.ts)`);
  process.exit(1);
}

const mutate = paths.map((path) => (/\.tsx?$/.test(path) ? path : `${path}/**/*.ts`));
const { status } = spawnSync(
  'npx',
  ['stryker', 'run', 'scripts/stryker.config.json', '--mutate', mutate.join(',')],
  {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // As for unit tests; Stryker's workers are threads, which cannot set it themselves (Node 20).
    env: { ...process.env, TZ: 'UTC' },
  },
);
process.exit(status ?? 1);
