import { describe, expect, test } from 'vitest';
import { isSoundRequest } from '../../../src/background/open-requests.ts';
import { OPEN_TO_LISTINGS } from '../../../src/shared/messages.ts';

const FACTS = { id: '2102.00001', title: 'A', authors: ['B'], categories: ['cs.CV'] };

const SOUND = [
  ['paper', { id: 'math/0601001' }],
  ['save', { id: '2102.00001', saved: false }],
  ['shown', { ids: ['2102.00001'], day: '2021-02-12', facts: [FACTS] }],
  ['hotCount', { count: null }],
  ['hotCount', { count: 14 }],
  ['loadPanel', {}],
  ['openPage', { page: 'options' }],
  ['openPage', { page: 'hot', hash: 'day=2021-02-12' }],
  ['noteError', { message: 'TypeError: oh', stack: '' }],
] as const;

const UNSOUND = [
  ['paper', { id: '2102.00001v2' }],
  ['paper', null],
  ['shown', { ids: ['x'], day: '2021-02-12', facts: [] }],
  ['shown', { ids: [], day: 'today', facts: [] }],
  ['shown', { ids: [], day: '2021-02-12', facts: [{ ...FACTS, title: 3 }] }],
  ['shown', { ids: [], day: '2021-02-12', facts: [{ ...FACTS, title: 'x'.repeat(5000) }] }],
  ['shown', { ids: [], day: '2021-02-12', facts: [{ ...FACTS, categories: ['<b>'] }] }],
  ['shown', { ids: Array(5000).fill('2102.00001'), day: '2021-02-12', facts: [] }],
  ['hotCount', { count: -1 }],
  ['hotCount', { count: 'many' }],
  ['openPage', { page: 'https://evil.example' }],
  ['openPage', { page: 'hot', hash: '<script>' }],
  ['noteError', { message: 'x'.repeat(501), stack: '' }],
  ['noteError', { message: 'oh', stack: '', place: 'options' }],
  ['import', { file: 'a', text: 'b' }],
  ['clear', {}],
] as const;

describe('a request of a listing', () => {
  test.each(SOUND)('%s %j is sound', (type, request) => {
    expect(isSoundRequest(type, request)).toBe(true);
  });

  test.each(UNSOUND)('%s %j is not', (type, request) => {
    expect(isSoundRequest(type, request)).toBe(false);
  });

  test('has a form where it is allowed at all', () => {
    const checked = new Set<string>(SOUND.map(([type]) => type));
    expect([...OPEN_TO_LISTINGS].sort()).toEqual([...checked].sort());
  });
});
