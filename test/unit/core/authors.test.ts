import { describe, expect, test } from 'vitest';
import { shortenAuthors } from '../../../src/core/authors.ts';

describe('authors', () => {
  const authors = (number: number) => Array.from({ length: number }, (_, index) => `A${index}`);

  test('few are all named', () => expect(shortenAuthors(authors(4), 3).more).toBe(0));
  test('many are counted', () =>
    expect(shortenAuthors(authors(5), 3)).toEqual({ shown: ['A0', 'A1', 'A2'], more: 2 }));
  test('none is none', () => expect(shortenAuthors([], 3)).toEqual({ shown: [], more: 0 }));
});
