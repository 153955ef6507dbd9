import { beforeEach, expect, test, vi } from 'vitest';
import { followErrors, noteError, report } from '../../../src/background/report.ts';
import { errorLog } from '../../../src/shared/storage/local.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const facts = (message: string) => ({ message, stack: '' });
const area = () => browser.storage.local;
const log = () => errorLog.read(area().items.get(errorLog.key));

beforeEach(resetBrowser);

test('errors that come together are all noted, in few writes', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => noteError(facts(`${index % 5}`), 'background')),
  );
  expect(log().map(({ message, times }) => `${message} ${times}`)).toHaveLength(5);
  expect(log().reduce((sum, { times }) => sum + times, 0)).toBe(50);
  expect(area().writes).toBeLessThan(4);
});

test('a full disk keeps no log, and what comes later is noted again', async () => {
  area().isFull = true;
  await noteError(facts('a'), 'background');
  expect(log()).toEqual([]);
  area().isFull = false;
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
