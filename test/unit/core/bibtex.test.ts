import { describe, expect, test } from 'vitest';
import { bibtexOf, yearOf } from '../../../src/core/bibtex.ts';

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
    expect(entry).toMatch(/^@misc\{2006,/);
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
      /^@misc\{2020,/,
    );
  });
});

test('the year of an id', () => {
  expect(['2012.05901', '0704.0001', 'hep-th/9901001', 'math/0601001'].map(yearOf)).toEqual([
    2020, 2007, 1999, 2006,
  ]);
});
