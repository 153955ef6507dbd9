import 'fake-indexeddb/auto';
import { afterEach, describe, test } from 'vitest';
import { ALL_CASES } from '../../store/cases/index.ts';
import { cleanUp } from '../../store/kit.ts';

// The same cases run in real browsers (test/store); here they are quick.
describe.each(Object.entries(ALL_CASES))('%s', (_area, cases) => {
  afterEach(cleanUp);
  test.each(Object.entries(cases))('%s', { timeout: 30_000 }, async (_name, run) => {
    await run();
  });
});
