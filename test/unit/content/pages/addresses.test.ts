import { describe, expect, test } from 'vitest';
import { categoryOf } from '../../../../src/content/pages/category.ts';
import { idOfHref } from '../../../../src/content/pages/link.ts';
import { likelyMonths } from '../../../../src/content/pages/scope.ts';

describe('the paper that a link leads to', () => {
  test.each([
    ['/abs/2104.00024', '2104.00024'],
    ['/abs/0704.0001v12', '0704.0001'],
    ['https://arxiv.org/abs/2104.00024v2?context=cs#top', '2104.00024'],
    ['/abs/hep-th/9901001', 'hep-th/9901001'],
    ['/abs/math.AG/0601001v1', 'math/0601001'],
    ['/abs/cond-mat.str-el/9901001', 'cond-mat/9901001'],
    ['/abs/MATH.AG/0601001', 'math/0601001'],
    ['/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['/abs/math.AG%2f0601001v2', 'math/0601001'],
  ])('%s: %s', (href, id) => expect(idOfHref(href)).toBe(id));

  test.each(['', '/pdf/2104.00024', '/abs/', '/abs/constructor', '/abs/21.1'])('%s: none', (href) =>
    expect(idOfHref(href)).toBeNull(),
  );
});

describe('the months that an address makes likely', () => {
  const now = new Date('2026-01-15T12:00:00Z');

  test.each([
    ['/list/cs.CV/new', ['2601', '2512']],
    ['/list/cs.CV/recent', ['2601', '2512']],
    ['/list/cs/current', ['2601', '2512']],
    ['/list', ['2601', '2512']],
    ['/list/cs.CV/2021-02', ['2102', '2101']],
    ['/list/hep-th/1999-01', ['9901', '9812']],
    ['/catchup/cs.CV/2021-04-02', ['2104', '2103']],
    ['/abs/2102.06171v1', ['2102']],
    ['/abs/math.AG/0601001', ['0601']],
    ['/list/cs.CV/2021-13', ['2601', '2512']],
    ['/a/0000-0002-0609-9836', ['2601', '2512']],
  ])('%s: %j', (path, months) => expect(likelyMonths(path, now)).toEqual(months));

  test('no address makes them fail', () => {
    for (const path of ['/list//', '/catchup/x/9999-99-99', '/a/%00', '/search/2021-00']) {
      expect(likelyMonths(path, now)).toEqual(['2601', '2512']);
    }
  });
});

describe('the category that a page lists', () => {
  test.each([
    ['/list/cs.CV/new', 'cs.CV'],
    ['/list/cond-mat/recent', 'cond-mat'],
    ['/catchup/grp_physics/2021-04-02', 'grp_physics'],
    ['/list?archive=cs&year=21', 'cs'],
    ['/search/cs?query=x', 'cs'],
    ['/search/advanced?terms=x', null],
    ['/search/?query=x', null],
    ['/a/example_a_1', null],
    ['/abs/2102.06171', null],
  ])('%s: %s', (path, category) => {
    expect(categoryOf(new URL(path, 'https://arxiv.org'))).toBe(category);
  });
});
