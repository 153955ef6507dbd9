import { describe, expect, test } from 'vitest';
import { bibtexOf, bibtexOfList, yearOf } from '../../../src/core/bibtex.ts';

const PAPER = {
  id: '2012.05901',
  title: 'Robust Consistent Video Depth Estimation',
  authors: ['Johannes Kopf', 'Xuejian Rong'],
  categories: ['cs.CV', 'cs.GR'],
};

describe('a BibTeX entry', () => {
  test('is like the one that arXiv offers', () => {
    expect(bibtexOf(PAPER)).toBe(`@misc{kopf2020robust,
  title={Robust Consistent Video Depth Estimation},
  author={Johannes Kopf and Xuejian Rong},
  year={2020},
  eprint={2012.05901},
  archivePrefix={arXiv},
  primaryClass={cs.CV},
  url={https://arxiv.org/abs/2012.05901}
}
`);
  });

  test('ends a list of authors that was cut in others', () => {
    const entry = bibtexOf({ ...PAPER, authors: [...PAPER.authors, 'et al.'] });
    expect(entry).toContain('author={Johannes Kopf and Xuejian Rong and others}');
  });

  test('leaves out what is not known', () => {
    const entry = bibtexOf({ id: 'math/0601001', title: '', authors: [], categories: [] });
    expect(entry).not.toMatch(/title=|author=|primaryClass=/);
    expect(entry).toContain('eprint={math/0601001}');
    expect(entry).toContain('@misc{arxivmath0601001,');
  });

  test('has the tags as keywords, which are not TeX', () => {
    expect(bibtexOf({ ...PAPER, tags: [] })).not.toContain('keywords');
    const entry = bibtexOf({ ...PAPER, tags: ['to_read', 'a{b} \\ 5% ~x^2'] });
    expect(entry).toContain(
      'keywords={to\\_read, ab \\textbackslash{} 5\\% \\textasciitilde{}x\\textasciicircum{}2}',
    );
  });

  test('keeps TeX, and escapes what would break the entry', () => {
    const entry = bibtexOf({ ...PAPER, title: 'R&D at 5% of \\$\\mathcal{O}(n) \\& more #1' });
    expect(entry).toContain('title={R\\&D at 5\\% of \\$\\mathcal{O}(n) \\& more \\#1}');
  });

  test.each(['open { brace', 'closing } brace', '} wrong way {'])('drops braces: %s', (title) => {
    expect(bibtexOf({ ...PAPER, title })).toContain(`title={${title.replace(/[{}]/g, '')}}`);
  });

  test('has a key of plain letters whatever the name', () => {
    expect(bibtexOf({ ...PAPER, authors: ['Jürgen Müller'], title: 'Été à Paris' })).toMatch(
      /^@misc\{muller2020paris,/,
    );
    expect(bibtexOf({ ...PAPER, authors: ['王芳'], title: '深度学习方法' })).toMatch(
      /^@misc\{arxiv201205901,/,
    );
  });
});

test('an entry says which of its fields are missing', () => {
  expect(bibtexOf({ ...PAPER, title: '', authors: [] })).toMatch(
    /^% missing: title, author, see https:\/\/arxiv\.org\/abs\/2012\.05901\n@misc/,
  );
  expect(bibtexOf({ ...PAPER, authors: [] })).toMatch(/^% missing: author, see /);
});

test('no two entries of a list have the same key', () => {
  const papers = ['2012.05901', '2012.05902', '2012.05903'].map((id) => ({ ...PAPER, id }));
  const nameless = ['2012.00001', '2012.00002'].map((id) => ({
    ...PAPER,
    id,
    title: '',
    authors: [],
  }));
  const keys = [...bibtexOfList([...papers, ...nameless]).matchAll(/@misc\{(.+),/g)].map(
    ([, key]) => key,
  );
  expect(keys).toEqual([
    'kopf2020robust',
    'kopf2020robust-2',
    'kopf2020robust-3',
    'arxiv201200001',
    'arxiv201200002',
  ]);
});

test('the year of an id', () => {
  expect(['2012.05901', '0704.0001', 'hep-th/9901001', 'math/0601001'].map(yearOf)).toEqual([
    2020, 2007, 1999, 2006,
  ]);
});
