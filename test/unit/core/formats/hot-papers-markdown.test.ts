import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { fixture, HOT_PAPERS, lineOf, noted } from './fixture.ts';

const text = fixture(HOT_PAPERS);

describe('Hot Papers Markdown', () => {
  const result = readDigest(text);

  it('is read without a warning', () => {
    expect(result.warnings).toEqual([]);
  });

  it('has the day of its title, not that of its publication', () => {
    const { entries, ...head } = result.digest;
    expect(entries).toHaveLength(3);
    expect(head).toEqual({
      format: 'hot-papers-markdown',
      source: 'hot-papers',
      list: '',
      day: '2021-03-04',
      title: 'Hot Papers 2021-03-04',
    });
  });

  it('has every field of an entry', () => {
    expect(result.digest.entries[0]).toEqual({
      rank: 1,
      arxivId: '2103.02001',
      title: 'Made-Up Networks for Imagined $x^2$ Problems',
      authors: ['Ada Lovelace', 'Çağla Ünal', 'The ATLAS Collaboration'],
      categories: ['cs.CV', 'stat.ML'],
      counts: { retweets: 1234, favorites: 56 },
      observedAt: '2021-03-05T10:20:30Z',
      abstract:
        'We imagine a network with $a<b$ and $N > 3$ layers.   Code lies at https://github.com/example/made-up.',
      posts: [
        {
          url: 'https://twitter.com/ada_l/status/1367300000000000001',
          author: 'Ada (@home) — L.',
          handle: 'ada_l',
          day: '2021-03-04',
          text: 'Our "new" paper, 1 < 2 & 3!\nabs: https://t.co/aaa pic.twitter.com/bbb',
          lang: 'en',
        },
        {
          url: 'https://twitter.com/yamada/status/1367300000000000002',
          author: '山田🐦',
          handle: 'yamada',
          day: '2021-03-04',
          text: '面白い論文です — 必読 🧵',
          lang: 'ja',
        },
      ],
      links: ['https://github.com/example/made-up'],
    });
  });

  it('keeps abstracts whose lines look like headings and lists', () => {
    expect(result.digest.entries[1]).toMatchObject({
      rank: 2,
      arxivId: 'math/0601001',
      title: '3D Pictures of C# and # Signs',
      abstract: '# 9. is how this abstract begins.\n- And this is its second line.',
      posts: [],
    });
  });

  it.each(['<', '<b', '<scr'])(
    'keeps a line of an abstract that only begins like a post: %s',
    (line) => {
      const [, end] = /(We imagine a network.*)\n/.exec(text) ?? [];
      const { digest, warnings } = readDigest(text.replace(`${end}\n`, `${end}\n${line}\n`));
      expect(digest.entries[0]?.abstract).toMatch(new RegExp(`We imagine a network.*\n${line}$`));
      expect(warnings).toEqual([]);
    },
  );

  it('reads entries without authors and abstract', () => {
    expect(result.digest.entries[2]).toMatchObject({
      authors: [],
      abstract: '',
      counts: { retweets: 0, favorites: 50 },
      posts: [{ text: 'مرحبا', lang: 'ar' }],
    });
  });

  it('is sound without any entry', () => {
    const empty = readDigest(text.slice(0, text.indexOf('# 1.')));
    expect(empty.digest.entries).toEqual([]);
    expect(empty.warnings).toEqual([]);
  });

  it('has the last day of a range', () => {
    const range = text.replaceAll('2021-03-04', '2021-03-04 - 2021-03-07');
    expect(readDigest(range)).toMatchObject({ digest: { day: '2021-03-07' }, warnings: [] });
  });

  it('is known without front matter where the file says its day', () => {
    const bare = text.slice(text.indexOf('# 1.'));
    const { digest, warnings } = readDigest(bare, { day: '2021-03-04' });
    expect(digest).toEqual(result.digest);
    expect(warnings).toEqual([]);
  });
});

describe('Hot Papers Markdown that was changed on its way', () => {
  const { digest } = readDigest(text);
  const same: [string, string][] = [
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${text}`],
    ['empty lines above', `\n\n${text}`],
    ['no final line end', text.trimEnd()],
    ['no-break spaces in titles', text.replace('# 1. Made-Up ', '#\u00a01.\u00a0Made-Up\u00a0')],
    ['no-break spaces in counts', text.replaceAll('- retweets: ', '-\u00a0retweets:\u00a0')],
    ['no-break spaces in authors', text.replace('Ada Lovelace, ', 'Ada\u00a0Lovelace,\u00a0')],
    ['thousands separators', text.replace('1234', '1,234')],
    ['thin spaces for thousands', text.replace('1234', '1\u2009234')],
    ['x.com', text.replaceAll('https://twitter.com', 'https://x.com')],
    ['http', text.replaceAll('https://twitter.com', 'http://mobile.twitter.com')],
    ['versions', text.replaceAll('2103.02001', '2103.02001v2')],
    ['a subject class', text.replaceAll('math/0601001', 'math.AG/0601001')],
    ['.pdf', text.replaceAll('/pdf/2103.02001', '/pdf/2103.02001v1.pdf')],
    ['quotes around the title', text.replace('Hot Papers 2021-03-04', '"Hot Papers 2021-03-04"')],
    ['trailing spaces', text.replaceAll('\n', '  \n')],
  ];

  it.each(same)('reads alike with %s', (_, changed) => {
    const result = readDigest(changed);
    expect(result.digest).toEqual(digest);
    expect(result.warnings).toEqual([]);
  });

  it('reads alike with entries out of order, and says so', () => {
    const [head = '', first = '', ...others] = text.split(/^(?=# [1-3]\. )/m);
    const changed = [head, ...others, first].join('');
    const result = readDigest(changed);
    expect(result.digest).toEqual(digest);
    expect(noted(result)).toEqual([[lineOf(changed, '# 1.'), 'readingRankOrder']]);
  });

  it('reads alike with a repeated entry, and says so', () => {
    const [, first = ''] = text.split(/^(?=# [1-3]\. )/m);
    const result = readDigest(text + first.replace('# 1.', '# 4.'));
    expect(result.digest).toEqual(digest);
    const values = ['2103.02001', lineOf(text, '# 1.')];
    expect(result.warnings).toMatchObject([{ key: 'readingRepeatedId', values }]);
  });
});
