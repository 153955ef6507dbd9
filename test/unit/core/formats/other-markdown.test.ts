import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { ARXIV_DAILY, fixture, lineOf, noted } from './fixture.ts';

describe('Twitter Hot Papers Markdown', () => {
  const text = fixture('twitter-hot-papers.md');
  const { digest, warnings } = readDigest(text);

  it('is read without a warning, with the last day of the range', () => {
    expect(warnings).toEqual([]);
    expect(digest).toMatchObject({
      format: 'twitter-hot-papers-markdown',
      source: 'hot-papers',
      list: '',
      day: '2020-06-26',
      title: 'Twitter Hot Papers (2020/06/25 ~ 2020/06/26)',
    });
  });

  it('has every field of an entry', () => {
    expect(digest.entries[0]).toEqual({
      rank: 1,
      arxivId: '2006.13001',
      title: 'Made-Up Networks',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      categories: ['cs.CV', 'cs.LG'],
      counts: { retweets: 120, favorites: 340 },
      observedAt: '2020-06-27T01:02:03Z',
      abstract: 'We imagine networks. See https://github.com/example/made-up',
      posts: [
        {
          url: 'https://twitter.com/ada_l/status/1276000000000000001',
          author: 'Ada (Lovelace)',
          handle: 'ada_l',
          day: '2020-06-26',
          text: 'Our paper!\n#networks are <imagined> & drawn\n\npic.twitter.com/aaa',
          lang: '',
        },
        {
          url: 'https://twitter.com/yamada/status/1276000000000000002',
          author: '山田',
          handle: 'yamada',
          day: '2020-06-25',
          text: '面白い',
          lang: '',
        },
      ],
      links: ['https://github.com/example/made-up'],
    });
  });

  it('reads embedded tweets too', () => {
    expect(digest.entries[1]).toMatchObject({
      authors: [],
      abstract: '# 3. is how this abstract begins.',
      posts: [{ handle: 'grace', text: 'Embedded\ntoo', lang: 'en' }],
    });
  });

  it('has one day where its title has one', () => {
    const changed = text.replace('2020/06/25 ~ 2020/06/26', '2020/06/25');
    expect(readDigest(changed).digest.day).toBe('2020-06-25');
  });

  it('leaves out posts that lead elsewhere, and says so', () => {
    const changed = text.replace('https://x.com/yamada', 'https://evil.example/yamada');
    const result = readDigest(changed);
    expect(result.digest.entries[0]?.posts).toHaveLength(1);
    expect(noted(result)).toEqual([[lineOf(text, '**山田'), 'readingForeignPost']]);
  });
});

describe('lists of papers', () => {
  const text = fixture('papers.md');
  const { digest, warnings } = readDigest(text);

  it('are read without a warning, with the last day of the range', () => {
    expect(warnings).toEqual([]);
    expect(digest).toMatchObject({
      format: 'papers-markdown',
      source: 'papers',
      list: '',
      day: '2020-06-26',
      title: '1,203 Papers (2020/06/25 ~ 2020/06/26)',
    });
  });

  it('have no counts', () => {
    expect(digest.entries).toEqual([
      {
        rank: 1,
        arxivId: '2006.13001',
        title: 'Made-Up Networks',
        authors: ['Ada Lovelace', 'Grace Hopper'],
        categories: ['cs.CV', 'cs.LG'],
        counts: {},
        observedAt: null,
        abstract: 'We imagine networks. See https://github.com/example/made-up',
        posts: [],
        links: ['https://github.com/example/made-up'],
      },
      expect.objectContaining({
        rank: 2,
        title: '3 Titles: with abs: in it',
        authors: [],
        categories: ['cs.CL'],
        abstract: '### This abstract begins like a title.',
      }),
      expect.objectContaining({ rank: 3, arxivId: 'hep-th/9901001', abstract: '' }),
    ]);
  });

  it('say when papers are missing', () => {
    const cut = text.slice(0, text.indexOf('### A Third'));
    expect(readDigest(cut).warnings).toMatchObject([{ key: 'readingMissing', values: [3, 2] }]);
  });

  it('say when the text breaks off in an abstract', () => {
    const cut = text.slice(0, text.indexOf('networks. See'));
    expect(noted(readDigest(cut)).map(([, key]) => key)).toContain('readingCut');
  });

  it('go on behind an abstract whose end is lost', () => {
    const open = text.replace('made-up\n```', 'made-up\n');
    expect(readDigest(open).digest.entries.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });
});

describe('arXiv daily lists', () => {
  const text = fixture(ARXIV_DAILY);
  const { digest, warnings } = readDigest(text);

  it('are read without a warning', () => {
    expect(warnings).toEqual([]);
    expect(digest).toMatchObject({
      format: 'arxiv-daily-markdown',
      source: 'arxiv',
      list: 'math.AG',
      day: '2020-04-02',
      title: 'ArXiv math.AG --Thu, 2 Apr 2020',
    });
  });

  it('have titles, abstracts and code links', () => {
    expect(digest.entries).toEqual([
      {
        rank: 1,
        arxivId: '2004.00901',
        title: 'Made-Up Curves & their <Friends> [draft]',
        authors: [],
        categories: ['math.AG'],
        counts: {},
        observedAt: null,
        abstract: 'We imagine curves with $a < b$.\nThen we draw them. Code: this https URL.',
        posts: [],
        links: ['https://github.com/example/curves'],
      },
      expect.objectContaining({
        rank: 2,
        arxivId: '2004.00902',
        title: '3D Surfaces',
        abstract: 'Surfaces at 90° are imagined.',
      }),
      expect.objectContaining({ arxivId: 'math/0601001', abstract: '' }),
    ]);
  });

  it.each(['cs.CV', 'hep-th', 'stat.ML', 'astro-ph.GA', 'cond-mat.mtrl-sci'])(
    'of %s are read alike',
    (category) => {
      const result = readDigest(text.replace('math.AG', category));
      expect(result.digest.list).toBe(category);
      expect(result.digest.entries[0]?.categories).toEqual([category]);
      expect(result.warnings).toEqual([]);
    },
  );

  it('of a whole archive say nothing of their categories', () => {
    const result = readDigest(text.replace('math.AG', 'math'));
    expect(result.digest.list).toBe('math');
    expect(result.digest.entries[0]?.categories).toEqual([]);
    expect(result.warnings).toEqual([]);
  });

  it.each([
    ['is itself the link', '[A Title](https://arxiv.org/abs/2606.01234)', 'A Title'],
    ['has brackets', '[A [Draft] Title](https://arxiv.org/abs/2606.01234)', 'A [Draft] Title'],
    [
      'stands before a link in brackets',
      'A Title ([2606.01234](https://arxiv.org/abs/2606.01234))',
      'A Title',
    ],
    [
      'is followed by a second link',
      '[A Title](https://arxiv.org/abs/2606.01234) [pdf](https://arxiv.org/pdf/2606.01234)',
      'A Title',
    ],
    ['is missing', '[2606.01234](https://arxiv.org/abs/2606.01234)', ''],
    [
      'ends with a bracket of its own',
      'Maps on [0,1) [pdf](https://arxiv.org/pdf/2606.01234)',
      'Maps on [0,1)',
    ],
  ])('have their title where it %s', (_, line, title) => {
    const result = readDigest(`# ArXiv cs.CV --Thu, 2 Apr 2020\n### 1. ${line}\n> Text.\n`);
    expect(result.digest.entries).toMatchObject([
      { arxivId: '2606.01234', title, abstract: 'Text.' },
    ]);
    expect(result.warnings).toEqual([]);
  });

  it('end an abstract at the next heading, which was taken for a part of it', () => {
    const result = readDigest(
      `${text}> Last words.\n\n## Made by a program\nIt runs each night.\n`,
    );
    expect(result.digest.entries.at(-1)?.abstract).toBe('Last words.');
    expect(result.warnings).toEqual([
      {
        line: lineOf(`${text}> Last words.\n\n## M`, '## M'),
        key: 'readingUnknownLine',
        values: ['## Made by a program'],
      },
    ]);
  });

  it('may be empty', () => {
    const result = readDigest('# ArXiv cs.CV --Thu, 2 Apr 2020\n');
    expect(result).toMatchObject({ digest: { entries: [] }, warnings: [] });
  });

  it.each([
    ['Thu, 2 Apr 2020', 'Fri, 2 Apr 2020', 'readingWeekday', 1],
    ['math.AG', 'math.XY', 'readingUnknownCategory', 1],
    ['2004.00901.pdf', '2004.0090.pdf', 'readingBadId', 2],
    ['https://arxiv.org/pdf/2004.00901.pdf', 'https://evil.example/x', 'readingForeignLink', 2],
    ['We imagine', '<script>alert(1)</script>', 'readingMarkup', 3],
  ])('say what is odd: %s as %s', (right, wrong, key, line) => {
    expect(noted(readDigest(text.replace(right, wrong)))).toContainEqual([line, key]);
  });

  it('take the day of the file where the title has none that exists', () => {
    const wrong = text.replace('2 Apr 2020', '32 Apr 2020');
    const result = readDigest(wrong, { day: '2020-04-02' });
    expect(result.digest.day).toBe('2020-04-02');
    expect(noted(result)).toEqual([[1, 'readingWrongDay']]);
  });
});
