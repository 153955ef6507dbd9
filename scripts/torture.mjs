// The tests of chance at length: damaged and hostile input, and crashes at random moments.
// Words after `--` choose some of them: npm run torture -- crash
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen : ['mutation', 'hostile', 'crash'];

const { status } = spawnSync(process.execPath, [VITEST, 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, TORTURE: '1' },
});
process.exitCode = status ?? 1;
