// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, expect, test } from 'vitest';
import { makeBarRoom } from '../../../../src/content/badge/bar-room.ts';

import { makeReadModel } from '../../../../src/content/badge/read-model.ts';
import { createShared } from '../../../../src/content/live/create-shared.ts';
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
  const shared = createShared(watchLifetime(ending), handover, (change) => change());
  expect(shared.settings.seen).toBe('dim');
  await shared.ready;
  expect(shared.settings.seen).toBe('hide');
  expect(shared.settings.badgePrint).toBe(false);
  expect(shared.settings).toBe(shared.settings);
  ending.abort();
});
