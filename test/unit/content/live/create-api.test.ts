// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, expect, test } from 'vitest';
import { makeBarRoom } from '../../../../src/content/badge/bar-room.ts';

import { makeReadModel } from '../../../../src/content/badge/read-model.ts';
import { createLiveApi } from '../../../../src/content/live/create-api.ts';
import { watchLifetime } from '../../../../src/content/live/lifetime.ts';
import { listPage } from '../../../../src/content/pages/list.ts';
import { badgeSettings, texts } from '../../../../src/shared/storage/pages.ts';
import { extension } from '../fake-extension.ts';

afterEach(() => extension.clear());

test('settings that the storage gives after the page is idle count', async () => {
  extension.store({ settings: { seen: 'hide', badgePrint: false } });
  const model = makeReadModel();
  const ending = new AbortController();
  const ready = model.read([badgeSettings, texts]);
  const bar = makeBarRoom(listPage);
  const handover = { page: listPage, model, bar, ready };
  const live = createLiveApi(watchLifetime(ending), handover, (change) => change());
  expect(live.settings.seen).toBe('dim');
  await live.ready;
  expect(live.settings.seen).toBe('hide');
  expect(live.settings.badgePrint).toBe(false);
  expect(live.settings).toBe(live.settings);
  ending.abort();
});
