import { expect, test } from 'vitest';
import { findNear } from '../../../src/popup/find-near.ts';
import { row } from './rows.ts';

const ONE = {
  ...row('2103.00001'),
  title: 'Schrödinger bridges of light',
  authors: ['Zoë Müller'],
  categories: ['cs.CV'],
};
const TWO = { ...row('2103.00002'), title: 'Delightful proofs' };

test.each([
  ['light', [ONE]],
  ['schrod muller', [ONE]],
  ['light proofs', []],
  ['cs.cv', [ONE]],
  ['2103', [ONE, TWO]],
  ['  ', []],
  ['au:müller', []],
  ['"of light"', []],
])('the list at hand has for %s', (query, expected) => {
  expect(findNear([ONE, TWO], query)).toEqual(expected);
});
