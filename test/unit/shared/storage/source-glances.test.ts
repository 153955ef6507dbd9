import { expect, test } from 'vitest';
import { isAnswering, readGlances } from '../../../../src/shared/storage/source-glances.ts';
import { stateOfSource } from '../../../../src/shared/storage/source-states.ts';
import { FakeArea } from '../../../tools/fake-area.ts';

const of = (stored: unknown) => ({ [stateOfSource('bluesky').key]: stored });

test('the states of sources are read, and no others', async () => {
  const area = new FakeArea({ ...of({ status: 'ok', at: 7, failures: 0 }), heat: {} });
  expect([...(await readGlances(area, ['bluesky', 'hacker-news']))]).toEqual([
    ['bluesky', { status: 'ok', at: 7 }],
  ]);
});

test.each([null, 7, 'ok', {}, { status: 7 }])('a damaged state %j is none', async (stored) => {
  expect((await readGlances(new FakeArea(of(stored)), ['bluesky'])).size).toBe(0);
});

test('a state whose time is damaged has none', async () => {
  const glances = await readGlances(new FakeArea(of({ status: 'ok', at: 'noon' })), ['bluesky']);
  expect(glances.get('bluesky')).toEqual({ status: 'ok', at: null });
});

test('a source answers unless it failed or was never asked', () => {
  const answers = (status: string) => isAnswering({ status, at: null });
  expect(['ok', 'empty', 'not-yet', 'reading'].every(answers)).toBe(true);
  expect(['offline', 'limited', 'changed', 'permission'].some(answers)).toBe(false);
  expect(isAnswering(undefined)).toBe(false);
});
