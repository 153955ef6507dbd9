import { expect, test, vi } from 'vitest';
import { remove, write } from '../../../../src/shared/storage/access.ts';
import { whatsNew } from '../../../../src/shared/storage/news.ts';
import { settings } from '../../../../src/shared/storage/settings.ts';
import { watch, watchAll } from '../../../../src/shared/storage/watch.ts';
import { FakeArea } from '../../../tools/fake-area.ts';

test('a watched item gives its values, checked, and no others', async () => {
  const area = new FakeArea();
  const changed = vi.fn();
  watch(area, whatsNew, changed);
  await write(area, whatsNew, '1.2.0');
  area.put({ [settings.key]: { bar: false } });
  area.put({ [whatsNew.key]: 7 });
  await remove(area, whatsNew);
  expect(changed.mock.calls).toEqual([
    ['1.2.0', null],
    [null, '1.2.0'],
    [null, null],
  ]);
});

test('a watch ends with its signal', async () => {
  const area = new FakeArea();
  const ending = new AbortController();
  const changed = vi.fn();
  watchAll(area, changed, ending.signal);
  await write(area, whatsNew, '1.2.0');
  ending.abort();
  await write(area, whatsNew, '1.3.0');
  expect(changed).toHaveBeenCalledTimes(1);
  expect(area.listeners).toBe(0);
});

test('a watch ends without an error where the extension is gone', () => {
  const ending = new AbortController();
  const area = new FakeArea();
  const onChanged = {
    ...area.onChanged,
    removeListener: vi.fn(() => {
      throw new Error('gone');
    }),
  };
  watchAll(Object.assign(area, { onChanged }), vi.fn(), ending.signal);
  ending.abort();
  expect(onChanged.removeListener).toHaveBeenCalledTimes(1);
});

test('the browser gets one listener of an area, as it copies each change for every listener', async () => {
  const area = new FakeArea();
  const [first, second] = [new AbortController(), new AbortController()];
  const changed = vi.fn();
  watch(area, whatsNew, changed, first.signal);
  watchAll(area, changed, second.signal);
  watchAll(area, changed, second.signal);
  expect(area.listeners).toBe(1);
  await write(area, whatsNew, '1.2.0');
  expect(changed).toHaveBeenCalledTimes(3);
  first.abort();
  await write(area, whatsNew, '1.3.0');
  expect(changed).toHaveBeenCalledTimes(5);
  second.abort();
  expect(area.listeners).toBe(0);
});

test('an error of one watcher does not keep a change from the others', () => {
  const area = new FakeArea();
  const changed = vi.fn();
  watchAll(area, () => {
    throw new Error('broken');
  });
  watchAll(area, changed);
  expect(() => area.put({ a: 1 })).toThrow('broken');
  expect(changed).toHaveBeenCalledTimes(1);
});
