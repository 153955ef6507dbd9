// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeGrowth } from '../../../../src/content/live/growth.ts';
import { watchLifetime } from '../../../../src/content/live/lifetime.ts';
import type { SourceId } from '../../../../src/core/digest.ts';
import { growthLine } from '../../../../src/core/shard-growth.ts';
import { extension } from '../fake-extension.ts';

const ID = '2102.06171';
const grown = (source: SourceId, gain: number) => ({
  source,
  gain,
  since: '2021-02-12T10:00:00Z',
  at: '2021-02-13T10:00:00Z',
});
const SCALE = Array.from({ length: 100 }, (_, at) => at + 1);

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
  extension.store({
    gains: { 'hot-papers': SCALE, 'hacker-news': SCALE.map((cut) => 2 * cut) },
    'growth:2102': growthLine(ID, [grown('hot-papers', 30), grown('hacker-news', 70)]),
  });
});
afterEach(() => {
  ending.abort();
  extension.clear();
});

function growthWith(badgeSourcesOff: SourceId[] = []) {
  const changed = vi.fn();
  const growth = makeGrowth(watchLifetime(ending), () => ({ badgeSourcesOff }), changed);
  return { growth, changed };
}

test('a paper has the gain that stands highest at its own source', async () => {
  const { growth, changed } = growthWith();
  await growth.read([ID]);
  expect(growth.of(ID)).toEqual({ ...grown('hacker-news', 70), rise: 35 });
  expect(growth.of('2102.00001')).toBeNull();
  expect(changed).not.toHaveBeenCalled();
});

test('of a source that badges leave out, no gain is shown', async () => {
  const { growth } = growthWith(['hacker-news']);
  await growth.read([ID]);
  expect(growth.of(ID)?.source).toBe('hot-papers');
});

test('a month that is asked for is read, and then it is said that more is known', async () => {
  const { growth, changed } = growthWith();
  expect(growth.of(ID)).toBeNull();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(growth.of(ID)?.gain).toBe(70);
});

test('gains that come in later are shown', async () => {
  const { growth, changed } = growthWith();
  await growth.read([ID]);
  extension.store({ 'growth:2102': growthLine(ID, [grown('hot-papers', 99)]) });
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(growth.of(ID)).toMatchObject({ gain: 99, rise: 99 });
});
