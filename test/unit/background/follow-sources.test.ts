import { beforeEach, expect, test, vi } from 'vitest';
import { followSources } from '../../../src/background/follow-sources.ts';
import type { Refresher } from '../../../src/background/refresh/refresher.ts';
import { changeSettings } from '../../../src/shared/storage/settings.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const restart = vi.fn(async () => undefined);
const onAlarm = vi.fn(async () => undefined);

beforeEach(() => {
  vi.clearAllMocks();
  resetBrowser();
  followSources({ restart, onAlarm } as Partial<Refresher> as Refresher, Promise.resolve());
});

const restarts = (times: number) => vi.waitFor(() => expect(restart).toHaveBeenCalledTimes(times));

test('sources are asked when the reader gives one its permission', async () => {
  browser.permissions.onAdded.fire({ origins: ['https://public.api.bsky.app/*'] });
  await restarts(1);
});

test('sources are asked when the browser starts and after an update', async () => {
  browser.runtime.onStartup.fire();
  browser.runtime.onInstalled.fire({ reason: 'update' });
  await restarts(2);
});

test('sources are asked when one is switched on or has another address, and for no other setting', async () => {
  const { local } = browser.storage;
  await changeSettings(local, () => ({ badgeFrom: 2 }));
  await changeSettings(local, ({ sourcesOn }) => ({ sourcesOn: [...sourcesOn].reverse() }));
  await changeSettings(local, () => ({ sourcesOn: ['bluesky'] }));
  await changeSettings(local, () => ({ customTemplate: 'https://a.example/' }));
  await restarts(2);
});

test('the permission for an address that is no longer used is given back', async () => {
  const { local } = browser.storage;
  const remove = vi.spyOn(browser.permissions, 'remove');
  const removed = () => remove.mock.calls.map(([{ origins }]) => origins);
  const custom = 'https://a.example/{YYYY}{MM}{DD}';
  await changeSettings(local, () => ({ feed: 'https://a.example/', customTemplate: custom }));
  await changeSettings(local, () => ({ feed: 'https://b.example/' }));
  await changeSettings(local, () => ({ feed: 'https://b.example/other/' }));
  expect(removed()).toEqual([]);
  await changeSettings(local, () => ({ customTemplate: '' }));
  await changeSettings(local, () => ({ feed: 'https://required.example/' }));
  await changeSettings(local, () => ({ feed: '' }));
  expect(removed()).toEqual([['https://a.example/*'], ['https://b.example/*']]);
});

test('an alarm is handed on by its name', async () => {
  browser.alarms.onAlarm.fire({ name: 'refresh' });
  expect(onAlarm).toHaveBeenCalledWith('refresh');
});
