// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, expect, test } from 'vitest';
import { makeBadges } from '../../../../src/content/badge/badges.ts';
import { makeReadModel } from '../../../../src/content/badge/read-model.ts';
import { createShared } from '../../../../src/content/live/create-shared.ts';
import { watchLifetime } from '../../../../src/content/live/lifetime.ts';
import { listPage } from '../../../../src/content/pages/list.ts';
import { extension } from '../fake-extension.ts';

afterEach(() => extension.clear());

test('settings that the storage gives after the page is idle count', async () => {
  extension.store({ settings: { seen: 'hide', badgePrint: false } });
  const fail = (error: unknown) => {
    throw error;
  };
  const model = makeReadModel();
  const badges = makeBadges(listPage, model, fail);
  const ending = new AbortController();
  const ready = model.read(['settings', 'messages']);
  const early = { ending, page: listPage, model, badges, ready, rows: 0, failed: [], fail };
  const shared = createShared(watchLifetime(ending), early);
  expect(shared.settings.seen).toBe('dim');
  await shared.ready;
  expect(shared.settings.seen).toBe('hide');
  expect(shared.settings.badgePrint).toBe(false);
  expect(shared.settings).toBe(shared.settings);
  ending.abort();
});
