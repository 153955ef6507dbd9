import { afterEach, describe, expect, test, vi } from 'vitest';
import { read, readMany, update, writeMany } from '../../../../src/shared/storage/access.ts';
import { visited } from '../../../../src/shared/storage/local.ts';
import { whatsNew } from '../../../../src/shared/storage/news.ts';
import {
  changeSettings,
  chosenSettings,
  settings,
} from '../../../../src/shared/storage/settings.ts';
import { FakeArea } from '../../../tools/fake-area.ts';

afterEach(() => vi.unstubAllGlobals());

test('several items are read and written in one go', async () => {
  const area = new FakeArea();
  await writeMany(area, [whatsNew, '1.2.0'], [visited, { 'cs.CV': '2021-02-12' }]);
  expect(area.writes).toBe(1);
  const stored = await readMany(area, [whatsNew, visited]);
  expect([stored(whatsNew), stored(visited)]).toEqual(['1.2.0', { 'cs.CV': '2021-02-12' }]);
});

describe('an update', () => {
  test('writes nothing where nothing is new', async () => {
    const area = new FakeArea();
    await update(area, visited, (now) => now);
    expect(area.writes).toBe(0);
  });

  test('loses nothing when several run at once', async () => {
    const area = new FakeArea();
    const visit = (listing: string) =>
      update(area, visited, (now) => ({ ...now, [listing]: '2021-02-12' }));
    await Promise.all([visit('cs.CV'), visit('cs.LG'), visit('hep-th')]);
    expect(Object.keys(await read(area, visited))).toEqual(['cs.CV', 'cs.LG', 'hep-th']);
  });

  test('goes on after one that failed', async () => {
    const area = new FakeArea();
    area.failNextSet = new Error('QUOTA_BYTES quota exceeded');
    const failed = changeSettings(area, () => ({ badgeFrom: 2 }));
    const next = changeSettings(area, () => ({ badgeFrom: 3 }));
    await expect(failed).rejects.toThrow('quota');
    await next;
    expect((await read(area, settings)).badgeFrom).toBe(3);
  });
});

describe('under the lock of the browser, an update', () => {
  type Request = (name: string, options: unknown, job: () => Promise<unknown>) => Promise<unknown>;
  const lock = (request: Request) => vi.stubGlobal('navigator', { locks: { request } });

  test('that fails runs once', async () => {
    lock(async (_name, _options, job) => await job());
    const change = vi.fn(() => {
      throw new TypeError('oh');
    });
    await expect(update(new FakeArea(), visited, change)).rejects.toThrow('oh');
    expect(change).toHaveBeenCalledTimes(1);
  });

  test('runs all the same where a page hangs with the lock', async () => {
    lock(async () => {
      throw new DOMException('timed out', 'TimeoutError');
    });
    const area = new FakeArea();
    await update(area, visited, () => ({ 'cs.CV': '2021-02-12' }));
    expect(await read(area, visited)).toEqual({ 'cs.CV': '2021-02-12' });
  });

  test('waits for others of the same key', async () => {
    const names: string[] = [];
    lock(async (name, _options, job) => {
      names.push(name);
      return await job();
    });
    await update(new FakeArea(), visited, (now) => now);
    await changeSettings(new FakeArea(), () => ({}));
    expect(names).toEqual(['hot-papers-visited', 'hot-papers-settings']);
  });
});

describe('changing settings', () => {
  test('keeps what the change does not name, and names of a later version', async () => {
    const area = new FakeArea({ settings: { later: [1] } });
    await changeSettings(area, () => ({ badgeFrom: 2 }));
    await changeSettings(area, () => ({ bar: false }));
    expect(await read(area, chosenSettings)).toEqual({ later: [1], badgeFrom: 2, bar: false });
  });
});
