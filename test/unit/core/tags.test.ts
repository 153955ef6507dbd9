import { describe, expect, test } from 'vitest';
import { cleanTag, LONGEST_TAG, MOST_TAGS, validTags, withTag } from '../../../src/core/tags.ts';

describe('a tag', () => {
  test.each([
    ['  to  read ', 'to read'],
    ['#nerf', 'nerf'],
    ['a,b\n c', 'a b c'],
    ['\u0007bell\u202egro', 'bellgro'],
    ['#, ', ''],
    ['x'.repeat(99), 'x'.repeat(LONGEST_TAG)],
    ['🔥'.repeat(99), '🔥'.repeat(LONGEST_TAG)],
  ])('%j is cleaned to %j', (typed, tag) => expect(cleanTag(typed)).toBe(tag));

  test('is added at the end, in the spelling that other papers have', () => {
    expect(withTag(['a'], 'nerf', ['NeRF'])).toEqual(['a', 'NeRF']);
  });

  test('that the paper has already changes nothing', () => {
    const tags = ['NeRF'];
    expect(withTag(tags, ' #nerf')).toBe(tags);
    expect(withTag(tags, ' ')).toBe(tags);
  });
});

test('tags from a file are cleaned, without duplicates, and limited in number', () => {
  expect(validTags(['a\u0000', 'A', '', 'b'])).toEqual(['a', 'b']);
  const many = Array.from({ length: 99 }, (_, index) => `tag ${index}`);
  expect(validTags(many)).toEqual(many.slice(0, MOST_TAGS));
});
