// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, expect, test } from 'vitest';
import { readView, rememberView } from '../../../../src/content/listing/view.ts';
import { DEFAULTS } from '../../../../src/shared/settings.ts';
import { views } from '../../../../src/shared/storage/views.ts';
import { extension } from '../fake-extension.ts';

afterEach(() => {
  extension.clear();
  extension.isPrivate = false;
});

const VIEW = { order: 'hottest' as const, from: 2, off: ['cross' as const] };

test('a view is remembered, and of it only what differs from a new one', async () => {
  await rememberView('cs.CV', VIEW, DEFAULTS);
  await rememberView('hep-th', { ...VIEW, from: 0, off: [] }, DEFAULTS);
  expect(await readView('cs.CV', DEFAULTS)).toEqual(VIEW);
  expect(views.read(extension.stored(views.key))).toEqual({
    'cs.CV': VIEW,
    'hep-th': { order: 'hottest' },
  });
  await rememberView('hep-th', { order: 'arxiv', from: 0, off: [] }, DEFAULTS);
  expect(views.read(extension.stored(views.key))).toEqual({ 'cs.CV': VIEW });
});

test('nothing of a private window is remembered', async () => {
  extension.isPrivate = true;
  await rememberView('cs.CV', VIEW, DEFAULTS);
  expect(extension.stored(views.key)).toBeUndefined();
});
