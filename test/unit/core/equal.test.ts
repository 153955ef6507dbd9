import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqual } from '../../../src/core/equal.ts';

/** Few values in few forms, so that two of them are often equal. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, true, false, 0, 1, '', '0'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('0', '1', 'a'), tie('value'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

test('two values are equal if Node says so', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isEqual(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isEqual(one, structuredClone(one))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [['a'], { 0: 'a' }, false],
  [null, {}, false],
  [{ toString: 1 }, { a: 1 }, false],
])('%j and %j: %s', (one, other, is) => {
  expect([isEqual(one, other), isEqual(other, one)]).toEqual([is, is]);
});
