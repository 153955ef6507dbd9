import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivIdOfLink, monthOf, parseArxivId } from '../../../src/core/arxiv-id.ts';
import { isLinear } from '../hostile/linear.ts';

describe('parseArxivId', () => {
  it.each([
    ['2102.06171', '2102.06171'],
    ['2102.06171v3', '2102.06171'],
    ['arXiv:2102.06171', '2102.06171'],
    ['arxiv: 0704.0001', '0704.0001'],
    ['1412.9999v12', '1412.9999'],
    ['2102.06171v2.pdf', '2102.06171'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['math.AG/0601001', 'math/0601001'],
    ['cond-mat.mes-hall/0703001', 'cond-mat/0703001'],
    ['physics.acc-ph/9608001', 'physics/9608001'],
    ['Hep-Th/9901001', 'hep-th/9901001'],
    ['hep-th/9107001', 'hep-th/9107001'],
    [' 2102.06171\n', '2102.06171'],
  ])('reads %s as %s', (text, id) => {
    expect(parseArxivId(text)).toBe(id);
  });

  it.each([
    ['', 'nothing'],
    ['2102.0617', 'four digits after 2014'],
    ['1412.09999', 'five digits before 2015'],
    ['2113.00001', 'month 13'],
    ['2100.00001', 'month 0'],
    ['0703.0001', 'new style before April 2007'],
    ['2102.00000', 'number 0'],
    ['2102.061711', 'six digits'],
    ['2102.06171v0', 'version 0'],
    ['hep-th/0704001', 'old style after March 2007'],
    ['hep-th/9106001', 'before arXiv began'],
    ['hep-th/9901000', 'number 0 of the old style'],
    ['hep-th/990100', 'too short'],
    ['x2102.06171', 'letters before'],
    ['2102.06171 and more', 'words behind'],
    ['../2102.06171', 'a path'],
    ['2102.06171.pdfv2', 'a version behind the ending of a file'],
    ['hep-th/arxiv:9901001', 'a scheme in the middle'],
  ])('refuses %j: %s', (text) => {
    expect(parseArxivId(text)).toBeNull();
  });

  it('reads what it gave back as the same id', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
    const year = fc.integer({ min: 15, max: 40 });
    const number = fc.integer({ min: 1, max: 99999 }).map((n) => String(n).padStart(5, '0'));
    fc.assert(
      fc.property(year, month, number, fc.integer({ min: 1, max: 99 }), (y, m, n, v) => {
        const id = `${y}${m}.${n}`;
        expect(parseArxivId(`${id}v${v}`)).toBe(id);
        expect(parseArxivId(id)).toBe(id);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseArxivId(text)));
  });
});

describe('arxivIdOfLink', () => {
  it.each([
    ['https://arxiv.org/abs/2102.06171', '2102.06171'],
    ['http://www.arxiv.org/pdf/2102.06171v2.pdf', '2102.06171'],
    ['https://export.arxiv.org/html/2102.06171v1/', '2102.06171'],
    ['https://arxiv.org/abs/2102.06171?context=cs.LG#x', '2102.06171'],
    ['https://arxiv.org/abs/math.AG/0601001', 'math/0601001'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['/abs/hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/html/2602.23229v1/index.html', '2602.23229'],
    ['https://arxiv.org/src/2602.23229', '2602.23229'],
    ['https://arxiv.org/e-print/2602.23229v3', '2602.23229'],
    ['https://arxiv.org/format/2602.23229', '2602.23229'],
    ['https://arxiv.org/ps/hep-th/9901001', 'hep-th/9901001'],
    ['https://de.arxiv.org/abs/2602.23229', '2602.23229'],
    ['https://browse.arxiv.org/html/2602.23229', '2602.23229'],
    ['https://ar5iv.labs.arxiv.org/html/2602.23229', '2602.23229'],
    ['https://ar5iv.org/abs/2602.23229', '2602.23229'],
    ['https://doi.org/10.48550/arXiv.2602.23229', '2602.23229'],
    ['https://doi.org/10.48550/ARXIV.2602.23229', '2602.23229'],
    ['https://dx.doi.org/10.48550/arxiv.hep-th/9901001', 'hep-th/9901001'],
    ['https://huggingface.co/papers/2602.23229', '2602.23229'],
    ['https://huggingface.co/papers/2602.23229.md', '2602.23229'],
    ['https://hf.co/papers/2602.23229', '2602.23229'],
    ['https://www.alphaxiv.org/abs/2602.23229v1', '2602.23229'],
    ['https://alphaxiv.org/overview/2602.23229', '2602.23229'],
    ['https://www.alphaxiv.org/resources/2602.23229', '2602.23229'],
    ['https://www.alphaxiv.org/de/overview/hep-th/9901001', 'hep-th/9901001'],
    ['arxiv:2602.23229', '2602.23229'],
    ['arXiv:hep-th/9901001v2', 'hep-th/9901001'],
    ['ARXIV:2602.23229v1', '2602.23229'],
  ])('finds the id in %s', (href, id) => {
    expect(arxivIdOfLink(href)).toBe(id);
  });

  it.each([
    'https://arxiv.org.example.org/abs/2102.06171',
    'https://example.org/abs/2102.06171',
    'https://arxiv.org/list/cs.CV/2102.06171',
    'https://arxiv.org/abs/%E0%A4%A',
    'https://doi.org/10.48550/other.2602.23229',
    'https://doi.org/10.1000/arXiv.2602.23229',
    'https://huggingface.co/datasets/2602.23229',
    'https://arxiv.org/html/2602.23229v1/figure.png',
    'arxiv:cs.CV',
    'ftp://arxiv.org/abs/2102.06171',
    'https://arxiv.org/html/2102.06171/index.htmlv2',
    'https://arxiv.org/abs/2102.06171.mdv2',
    'javascript:alert(1)',
    'https://',
  ])('finds none in %s', (href) => {
    expect(arxivIdOfLink(href)).toBeNull();
  });

  it('is not misled by hosts that are called as what every object has', () => {
    for (const host of ['constructor', '__proto__', 'valueof', 'www.constructor']) {
      expect(arxivIdOfLink(`https://${host}/abs/2102.06171`)).toBeNull();
    }
  });

  it('does not hang on a row of slashes', () => {
    const read = (size: number) => () =>
      arxivIdOfLink(`https://arxiv.org/abs/${'/'.repeat(size)}x`);
    expect(isLinear(read, 64_000)).toBe(true);
  });
});

describe('monthOf', () => {
  it('is YYMM in both styles', () => {
    expect(monthOf('2102.06171')).toBe('2102');
    expect(monthOf('hep-th/9901001')).toBe('9901');
  });
});
