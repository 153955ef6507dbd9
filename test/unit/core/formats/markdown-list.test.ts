import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { refusal } from './fixture.ts';

const read = (text: string, context: ReadContext = {}) => {
  const { digest, others = [], warnings } = readDigest(text, context);
  expect(others).toEqual([]);
  expect(digest).toMatchObject({ format: 'markdown-list', source: 'papers', list: '' });
  return { digest, keys: warnings.map(({ key }) => key) };
};
const rows = (text: string, context: ReadContext = { day: '2026-11-03' }) =>
  read(text, context).digest.entries.map(({ arxivId, title, authors }) => [
    arxivId,
    title,
    authors,
  ]);

const SECOND = '- [Second](https://arxiv.org/abs/2611.00002)';

it('reads a table by its head', () => {
  const text = `## Updated on 2026.11.03

|Publish Date|Title|Authors|PDF|Code|
|---|---|---|---|---|
|**2026-11-02**|**Made-Up Curves**|Ada Example et.al.|[2611.00001](http://arxiv.org/abs/2611.00001)|**[link](https://github.com/example/curves)**|
|**2026-11-01**|**3D Surfaces | no**|Bob Example, Cleo Example|[2611.00002v2](http://arxiv.org/abs/2611.00002v2)|null|
`.replace('Surfaces | no', 'Surfaces');
  const { digest, keys } = read(text);
  expect(keys).toEqual([]);
  expect(digest).toMatchObject({ day: '2026-11-03', title: 'Updated on 2026.11.03' });
  expect(digest.entries).toMatchObject([
    {
      rank: 1,
      arxivId: '2611.00001',
      title: 'Made-Up Curves',
      authors: ['Ada Example', 'et al.'],
      links: ['https://github.com/example/curves'],
      counts: {},
    },
    {
      rank: 2,
      arxivId: '2611.00002',
      title: '3D Surfaces',
      authors: ['Bob Example', 'Cleo Example'],
    },
  ]);
});

describe('finds the title', () => {
  it.each([
    ['in the link', '- [A Title](https://arxiv.org/abs/2611.00001), Ada Example', 'A Title'],
    ['in bold', '* **A Title** [[pdf]](https://arxiv.org/pdf/2611.00001)', 'A Title'],
    ['before the link', '1. A Title, [arXiv](https://arxiv.org/abs/2611.00001)', 'A Title'],
    ['before a bare address', '+ A Title: https://arxiv.org/abs/2611.00001', 'A Title'],
    ['in a heading', '### 12. [A Title](https://arxiv.org/abs/2611.00001)', 'A Title'],
    ['that begins with a number', '- [3D Curves](https://arxiv.org/abs/2611.00001)', '3D Curves'],
    ['in another language', '- [曲线](https://arxiv.org/abs/2611.00001)', '曲线'],
    ['nowhere', '- [2611.00001](https://arxiv.org/abs/2611.00001)', ''],
    ['nowhere but labels', '- [Paper](https://arxiv.org/abs/2611.00001) [Code](x)', ''],
    ['with markup, as text', '- [<b>A</b>](https://arxiv.org/abs/2611.00001)', '<b>A</b>'],
  ])('%s', (_, line, title) => {
    expect(rows(`# Papers\n\n${line}\n${SECOND}\n`)).toEqual([
      ['2611.00001', title, []],
      ['2611.00002', 'Second', []],
    ]);
  });
});

it('finds authors below a title', () => {
  const text = `# Papers

- [A Title](https://arxiv.org/abs/2611.00001)
  - Authors: Ada Example, Bob Example
${SECOND}
`;
  expect(rows(text)).toEqual([
    ['2611.00001', 'A Title', ['Ada Example', 'Bob Example']],
    ['2611.00002', 'Second', []],
  ]);
});

it('takes each paper once, and says so', () => {
  const { digest, keys } = read(`${SECOND}\n${SECOND}\n`, { day: '2026-11-03' });
  expect(digest.entries).toHaveLength(1);
  expect(keys).toEqual(['readingRepeatedId']);
});

describe('the day', () => {
  const table = (rest = '') => `|2026-11-01|[One](https://arxiv.org/abs/2611.00001)|
|2026-11-02|[Two](https://arxiv.org/abs/2611.00002)|${rest}`;
  it.each([
    ['of a heading', `# Papers of 2026-11-05\n${table()}`, {}, '2026-11-05'],
    ['of the rows', table(), {}, '2026-11-02'],
    ['of the rows before that of the file', table(), { day: '2026-11-09' }, '2026-11-02'],
    [
      'of the file',
      `${SECOND}\n${SECOND.replace('02)', '03)')}`,
      { day: '2026-11-09' },
      '2026-11-09',
    ],
  ])('%s counts', (_, text, context, day) => {
    expect(read(text, context).digest.day).toBe(day);
  });

  it('is needed', () => {
    expect(refusal(`${SECOND}\n${SECOND.replace('02)', '03)')}`)).toBe('readingNoDay');
  });
});

it.each([
  ['one paper alone', `# Notes 2026-11-03\n\n${SECOND}\n`, 'readingNearArxivDaily'],
  ['counts, which would be lost', `${SECOND}: 3 likes\n${SECOND}`, 'readingNearHotPapers'],
  [
    'links in running text',
    'See https://arxiv.org/abs/2611.00001\nand https://arxiv.org/abs/2611.00002',
    'readingUnknown',
  ],
  ['a web page', `<!doctype html>\n${SECOND}\n${SECOND}`, 'readingWebPage'],
])('refuses %s', (_, text, key) => {
  expect(refusal(text)).toBe(key);
});
