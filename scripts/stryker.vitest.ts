import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { plugins } from '../vitest.config.ts';

// The tests that run without a browser. House tests read the source as text, which each mutant changes.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins,
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/store/**/*.test.ts'],
    exclude: [
      'test/unit/house/**',
      'test/unit/scripts/**',
      'test/store/browsers.test.ts',
      // They set time zones, which has no effect in a thread.
      'test/unit/shared/since.test.ts',
      'test/unit/shared/shown-days.test.ts',
    ],
    testTimeout: 30_000,
  },
});
