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
const CV = { category: 'cs.CV', period: 'new' };
const HEP = { category: 'hep-th', period: 'new' };
const OLD = { category: 'cs.CV', period: 'older' };

test('a view is remembered, and of it only what differs from a new one', async () => {
  await rememberView(CV, VIEW, DEFAULTS);
  await rememberView(HEP, { ...VIEW, from: 0, off: [] }, DEFAULTS);
  expect(await readView(CV, DEFAULTS)).toEqual(VIEW);
  const ofCv = { 'cs.CV': { order: 'hottest', off: ['cross'] }, 'cs.CV new': { from: 2 } };
  expect(views.read(extension.stored(views.key))).toEqual({
    ...ofCv,
    'hep-th': { order: 'hottest' },
  });
  await rememberView(HEP, { order: 'arxiv', from: 0, off: [] }, DEFAULTS);
  expect(views.read(extension.stored(views.key))).toEqual(ofCv);
});

test('a threshold of one kind of page does not empty another', async () => {
  await rememberView(CV, VIEW, DEFAULTS);
  expect(await readView(OLD, DEFAULTS)).toEqual({ ...VIEW, from: 0 });
  await rememberView(OLD, { ...VIEW, from: 4 }, DEFAULTS);
  expect((await readView(CV, DEFAULTS)).from).toBe(2);
});

test('a threshold that an earlier version remembered for a category is forgotten', async () => {
  extension.store({ [views.key]: { 'cs.CV': { order: 'hottest', from: 5 } } });
  expect(await readView(CV, DEFAULTS)).toEqual({ order: 'hottest', from: 0, off: [] });
});

test('nothing of a private window is remembered', async () => {
  extension.isPrivate = true;
  await rememberView(CV, VIEW, DEFAULTS);
  expect(extension.stored(views.key)).toBeUndefined();
});
