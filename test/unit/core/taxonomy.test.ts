import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  archiveOf,
  canonicalCategory,
  categoryName,
  categoryOf,
  currentTaxonomy,
  GROUPS,
  isArchive,
  isCategory,
} from '../../../src/core/taxonomy.ts';

describe('the taxonomy', () => {
  it('knows categories of subdivided and of plain archives by name', () => {
    expect(categoryName('cs.CV')).toBe('Computer Vision and Pattern Recognition');
    expect(categoryName('hep-th')).toBe('High Energy Physics - Theory');
    expect(categoryName('zz.ZZ')).toBe('zz.ZZ');
    expect(archiveOf('cs.CV')?.name).toBe('Computer Science');
    expect(archiveOf('zz.ZZ')).toBeUndefined();
  });

  it.each([
    ['stat.TH', 'math.ST'],
    ['math.MP', 'math-ph'],
    ['math.IT', 'cs.IT'],
    ['cs.SY', 'eess.SY'],
    ['cs.NA', 'math.NA'],
    ['q-fin.EC', 'econ.GN'],
    ['cmp-lg', 'cs.CL'],
    ['alg-geom', 'math.AG'],
    ['cs.CV', 'cs.CV'],
    ['zz.ZZ', 'zz.ZZ'],
    ['constructor', 'constructor'],
  ])('takes %s for %s', (id, canonical) => {
    expect(canonicalCategory(id)).toBe(canonical);
  });

  it('leads from every alias to a category that is in use and stands for itself', () => {
    const categories = GROUPS.flatMap((group) => group.archives).flatMap((a) => a.categories);
    for (const { canonical } of categories) expect(canonicalCategory(canonical)).toBe(canonical);
    for (const { id, canonical } of categories) {
      if (id !== canonical) expect(categoryOf(canonical)?.active).toBe(true);
    }
  });

  it('tells categories and archives from other words', () => {
    expect(isCategory('cs.CV')).toBe(true);
    expect(isCategory('cs.cv')).toBe(false);
    expect(isCategory('cs')).toBe(false);
    expect(isCategory('toString')).toBe(false);
    expect(isArchive('cs')).toBe(true);
    expect(isArchive('cmp-lg')).toBe(true);
    expect(isArchive('xy')).toBe(false);
  });

  it('lists for the options what is in use, archives without subdivisions too', () => {
    const archives = currentTaxonomy().flatMap((group) => group.archives);
    const ids = archives.flatMap((archive) => archive.categories).map(({ id }) => id);
    expect(ids).toContain('quant-ph');
    expect(ids).toContain('eess.IV');
    expect(ids).not.toContain('cmp-lg');
    expect(archives.every((archive) => archive.categories.length > 0)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const facts = '../shared/arxiv-taxonomy.json';

describe.skipIf(!existsSync(facts))(`against ${facts} (skipped where it is absent)`, () => {
  interface Facts {
    groups: { id: string; name: string }[];
    archives: { id: string; name: string; group: string; active: boolean }[];
    categories: { id: string; name: string; archive: string; active: boolean }[];
  }

  it('has every group, archive and category, and none more', () => {
    const { groups, archives, categories } = JSON.parse(readFileSync(facts, 'utf8')) as Facts;
    const ours = GROUPS.flatMap((group) => group.archives);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(GROUPS.map(({ id, name }) => ({ id, name })).sort(byId)).toEqual(
      groups.map(({ id, name }) => ({ id, name })).sort(byId),
    );
    expect(
      ours.map(({ id, name, group, active }) => ({ id, name, group, active })).sort(byId),
    ).toEqual(
      archives.map(({ id, name, group, active }) => ({ id, name, group, active })).sort(byId),
    );
    expect(
      ours
        .flatMap((archive) => archive.categories)
        .map(({ id, name, archive, active }) => ({ id, name, archive, active }))
        .sort(byId),
    ).toEqual(
      categories.map(({ id, name, archive, active }) => ({ id, name, archive, active })).sort(byId),
    );
  });
});
