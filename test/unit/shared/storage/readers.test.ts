import { describe, expect, test } from 'vitest';
import {
  choice,
  flag,
  group,
  isText,
  list,
  text,
  whole,
} from '../../../../src/shared/storage/readers.ts';

describe('a reader returns what fits, and its default for anything else', () => {
  test('switches', () => {
    const read = flag(true);
    expect([false, true, 0, 'false', null, undefined].map(read)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('texts of a pattern', () => {
    const read = text('new', /^[a-z]+$/);
    expect(['old', 'Old', '', ['old'], undefined].map(read)).toEqual([
      'old',
      'new',
      'new',
      'new',
      'new',
    ]);
  });

  test('integers with both bounds', () => {
    const read = whole(3, 5);
    expect([0, 5, -1, 6, 2.5, '4', [4], undefined].map(read)).toEqual([0, 5, 3, 3, 3, 3, 3, 3]);
  });

  test('choices', () => {
    const read = choice('a', 'b');
    expect(['a', 'b', 'c', ['b'], undefined].map(read)).toEqual(['a', 'b', 'a', 'a', 'a']);
  });

  test('lists keep their valid members', () => {
    const read = list(isText, ['x']);
    expect([['a', 1, 'b'], [], 'ab', undefined].map(read)).toEqual([['a', 'b'], [], ['x'], ['x']]);
    expect(list(isText)(undefined)).toEqual([]);
  });

  test('groups read each member, and drop others', () => {
    const read = group({ on: flag(false), level: whole(1, 5) });
    expect(read({ on: true, level: 9, other: 7 })).toEqual({ on: true, level: 1 });
    expect([null, 'text', 3].map(read)).toEqual(Array(3).fill({ on: false, level: 1 }));
  });
});
