import { describe, expect, test } from 'vitest';
import { isRequest } from '../../../src/background/requests.ts';
import { OPEN_TO_LISTINGS } from '../../../src/shared/messages.ts';

const FACTS = { id: '2102.00001', title: 'A', authors: ['B'], categories: ['cs.CV'] };

const VALID = [
  ['paper', { id: 'math/0601001' }],
  ['save', { id: '2102.00001', saved: false }],
  ['shown', { ids: ['2102.00001'], day: '2021-02-12', facts: [FACTS] }],
  ['shown', { ids: ['2102.00001'], day: '2021-02-12', facts: [], levels: { '2102.00001': 5 } }],
  ['hotCount', { count: null }],
  ['hotCount', { count: 14 }],
  ['loadPanel', {}],
  ['loadMath', {}],
  ['loadFollow', {}],
  ['followAuthor', { name: 'Ada Lovelace', followed: true }],
  ['openPage', { page: 'options' }],
  ['openPage', { page: 'hot', hash: 'day=2021-02-12' }],
  ['noteError', { message: 'TypeError: oh', stack: '' }],
] as const;

const INVALID = [
  ['paper', { id: '2102.00001v2' }],
  ['paper', null],
  ['shown', { ids: ['x'], day: '2021-02-12', facts: [] }],
  ['shown', { ids: [], day: 'today', facts: [] }],
  ['shown', { ids: [], day: '2021-02-12', facts: [], levels: { '2102.00001': 6 } }],
  ['shown', { ids: [], day: '2021-02-12', facts: [], levels: { x: 1 } }],
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
  ['import', { file: 'a', text: 7 }],
  ['refresh', { source: 'hot-papers' }],
  ['archive', { action: 'delete' }],
  ['deleteSource', { source: 'toString' }],
  ['restorePart', { session: 'a', part: -1, text: '', last: true }],
  ['clear', null],
] as const;

describe('a request', () => {
  test.each(VALID)('%s %j is valid', (type, request) => {
    expect(isRequest(type, request)).toBe(true);
  });

  test.each(INVALID)('%s %j is not', (type, request) => {
    expect(isRequest(type, request)).toBe(false);
  });

  test('of each message that a listing may send is tried here', () => {
    const tried = new Set<string>(VALID.map(([type]) => type));
    expect([...tried].sort()).toEqual([...OPEN_TO_LISTINGS].sort());
  });
});
