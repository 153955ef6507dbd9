import { beforeEach, expect, test, vi } from 'vitest';
import { followErrors, noteError, report } from '../../../src/background/report.ts';
import { readErrorLog } from '../../../src/core/error-log.ts';

const items: Record<string, unknown> = {};
let isFull = false;
let writes = 0;

vi.mock('../../../src/browser.ts', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1.0.0' }) },
    storage: {
      local: {
        get: async () => ({ ...items }),
        set: async (changed: object) => {
          writes++;
          if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(items, changed);
        },
      },
    },
  },
}));

const facts = (message: string) => ({ message, stack: '' });
const log = () => readErrorLog(items.errorLog);

beforeEach(() => {
  delete items.errorLog;
  isFull = false;
  writes = 0;
});

test('errors that come together are all noted, in few writes', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => noteError(facts(`${index % 5}`), 'background')),
  );
  expect(log().map(({ message, times }) => `${message} ${times}`)).toHaveLength(5);
  expect(log().reduce((sum, { times }) => sum + times, 0)).toBe(50);
  expect(writes).toBeLessThan(4);
});

test('a full disk keeps no log, and what comes later is noted again', async () => {
  isFull = true;
  await noteError(facts('a'), 'background');
  expect(log()).toEqual([]);
  isFull = false;
  await noteError(facts('b'), 'options');
  expect(log()).toMatchObject([{ message: 'b', place: 'options', version: '1.0.0', times: 1 }]);
});

test('a call cut off by the end of the worker is no error; others are told and noted', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  report(new Error('No SW'));
  report(new Error('No switch'));
  await vi.waitFor(() => expect(log()).toHaveLength(1));
  expect(told.mock.calls).toEqual([[new Error('No switch')]]);
  expect(log()).toMatchObject([{ message: 'Error: No switch' }]);
});

test('a call cut off by the end of the worker that nobody waited for is not told either', async () => {
  const listeners = new Map<string, (event: object) => void>();
  vi.stubGlobal('addEventListener', listeners.set.bind(listeners));
  followErrors();
  const preventDefault = vi.fn();
  listeners.get('unhandledrejection')?.({ reason: new Error('No SW'), preventDefault });
  listeners.get('unhandledrejection')?.({ reason: new Error('lost'), preventDefault });
  await vi.waitFor(() => expect(log()).toMatchObject([{ message: 'Error: lost' }]));
  expect(preventDefault).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
