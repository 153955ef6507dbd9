import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../../../src/core/taxonomy.ts';
import {
  categoriesOfListing,
  categoryTree,
  found,
  idsOf,
  onlyOn,
  shareOn,
  switched,
} from '../../../../src/options/categories/tree.ts';

const tree = categoryTree();

describe('the tree', () => {
  test('has every category of arXiv once', () => {
    const all = GROUPS.flatMap((group) => group.archives)
      .flatMap((archive) => archive.categories)
      .map((category) => category.id);
    expect(tree.flatMap(idsOf).toSorted()).toEqual(all.toSorted());
  });

  test('is sorted by name, with the ended categories at its end', () => {
    expect(tree.map((branch) => branch.id)).toEqual([
      'grp_cs',
      'grp_econ',
      'grp_eess',
      'grp_math',
      'grp_physics',
      'grp_q-bio',
      'grp_q-fin',
      'grp_stat',
      'ended',
    ]);
    expect(idsOf(tree.at(-1) ?? fail())).toContain('cmp-lg');
  });

  test('parts Physics by archives', () => {
    const physics = tree.find((branch) => branch.id === 'grp_physics') ?? fail();
    expect(physics.parts.map((part) => part.archive?.id ?? null)).toEqual([
      null,
      'astro-ph',
      'cond-mat',
      'nlin',
      'physics',
    ]);
    expect(physics.parts[0]?.categories.map((category) => category.id)).toContain('hep-th');
  });
});

describe('switching', () => {
  test('changes the named categories and no other', () => {
    expect(switched(['a', 'b'], ['b', 'c'], true)).toEqual(['a']);
    expect(switched(['a', 'b'], ['b', 'c'], false)).toEqual(['a', 'b', 'c']);
  });

  test('tells all, some and none', () => {
    expect(shareOn(['a', 'b'], new Set())).toBe('all');
    expect(shareOn(['a', 'b'], new Set(['b']))).toBe('some');
    expect(shareOn(['a', 'b'], new Set(['a', 'b', 'c']))).toBe('none');
  });

  test('to some categories alone puts every other one in use off', () => {
    const off = onlyOn(['cmp-lg', 'cs.CV', 'made.up'], ['cs.CV', 'cs.LG']);
    expect(off).toContain('hep-th');
    expect(off).not.toContain('cs.CV');
    expect(off).not.toContain('cs.LG');
    expect(off).toContain('cmp-lg');
    expect(off).toContain('made.up');
    expect(new Set(off).size).toBe(off.length);
  });
});

describe('the search', () => {
  test.each([
    ['vision', ['cs.CV']],
    ['CS.cv', ['cs.CV']],
    ['string theory', []],
    ['hep th', ['hep-th']],
    ['astrophysics solar', ['astro-ph.SR']],
  ])('for %s', (query, expected) => {
    const hits = found(tree, query);
    for (const id of expected) expect(hits).toContain(id);
    if (expected.length === 0) expect(hits.size).toBe(0);
    expect(hits.size).toBeLessThan(10);
  });

  test('for nothing finds everything', () => {
    expect(found(tree, '  ').size).toBe(tree.flatMap(idsOf).length);
  });

  test('takes any characters', () => {
    expect(found(tree, '.*[(\\').size).toBe(0);
  });
});

describe('a visited listing', () => {
  test('stands for its categories', () => {
    expect(categoriesOfListing('cs.CV')).toEqual(['cs.CV']);
    expect(categoriesOfListing('stat')).toContain('stat.ML');
    expect(categoriesOfListing('grp_physics')).toContain('hep-th');
    expect(categoriesOfListing('nonsense')).toEqual([]);
  });
});

function fail(): never {
  throw new Error('not there');
}
