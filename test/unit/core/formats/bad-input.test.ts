import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/core/digest.ts';
import { MOST_CHARACTERS, readDigest } from '../../../../src/core/formats/detect.ts';
import { fixture, HOT_PAPERS, lineOf, noted, refusal } from './fixture.ts';

const text = fixture(HOT_PAPERS);

describe('what is no digest is refused', () => {
  it.each([
    ['an empty file', '', 'readingEmpty'],
    ['a file of spaces', ' \n\t\ufeff\n', 'readingEmpty'],
    ['a web page', '<!DOCTYPE html>\n<html><body># 1. x</body></html>', 'readingWebPage'],
    ['a web page in capitals', '\n<HTML>', 'readingWebPage'],
    ['some Markdown', '# Read me\n\nThis is no digest.', 'readingUnknown'],
    [
      'a table of papers in a form of its own',
      '## Updated on 2026.11.03\n\n|Date|Title|PDF|\n|---|---|---|\n|2026-11-03|**A Title**|[2611.00001](http://arxiv.org/abs/2611.00001)|\n',
      'readingNearArxivDaily',
    ],
    [
      'bullets of papers in a form of its own',
      '# Papers\n\n- [A Title](https://arxiv.org/abs/2611.00001), Ada Example\n',
      'readingNearArxivDaily',
    ],
    [
      'a list with counts in a form of its own',
      '# Popular\n\n- [A Title](https://arxiv.org/abs/2611.00001): 12 retweets, 3 likes\n',
      'readingNearHotPapers',
    ],
    ['some JSON', '{"a": 1}', 'readingUnknown'],
    ['a binary file', 'PNG\0\u0001', 'readingBinary'],
    ['bytes', '\u0001\u0002\ufffd\ufffdabc', 'readingBinary'],
    ['50 MB of text', text + 'x'.repeat(50_000_000), 'readingTooLarge'],
    ['a digest without a day', '---\ntitle: Hot Papers\n---\n', 'readingNoDay'],
    ['a day that does not exist', '---\ntitle: Hot Papers 2021-02-31\n---\n', 'readingNoSuchDay'],
    ['a list of no category', '# ArXiv <b> --Thu, 2 Apr 2020', 'readingNoCategory'],
    ['a list without a date', '# ArXiv cs.CV --soon', 'readingNoSuchDay'],
    ['papers of no day', '# 5 Papers (today)', 'readingNoDay'],
  ])('%s', (_, bad, key) => {
    expect(refusal(bad)).toBe(key);
  });

  it('a day that is still to come', () => {
    expect(() => readDigest(text, { latest: '2021-03-03' })).toThrow('readingFutureDay 2021-03-04');
    expect(() => readDigest(text, { observedAt: '2021-03-02T23:00:00Z' })).toThrow(
      'readingFutureDay',
    );
    expect(readDigest(text, { observedAt: '2021-03-03T23:00:00Z' }).digest.day).toBe('2021-03-04');
  });

  it('but a counting time that is still to come only leaves the counts without a time', () => {
    const ahead = text.replaceAll('03/05/2021 10', '03/05/2062 10');
    const { digest, warnings } = readDigest(ahead, { latest: '2021-03-06' });
    const sound = readDigest(text, { latest: '2021-03-06' }).digest;
    expect(sound.entries.filter(({ observedAt }) => observedAt === null)).toHaveLength(0);
    expect(digest.entries.map(({ counts }) => counts)).toEqual(
      sound.entries.map(({ counts }) => counts),
    );
    expect(digest.entries.some(({ observedAt }) => observedAt === null)).toBe(true);
    expect(digest.entries.some(({ observedAt }) => observedAt?.startsWith('2062'))).toBe(false);
    expect(warnings[0]).toEqual({ line: 1, key: 'readingFutureTime', values: ['2062-03-05'] });
  });

  it('and the largest text is still more than a year of digests', () => {
    expect(MOST_CHARACTERS).toBeGreaterThan(365 * 40_000);
  });
});

describe('what is odd is read with a warning', () => {
  interface Odd {
    what: string;
    from: string | RegExp;
    to: string;
    key: string;
    /** The line of this piece is named. */
    at: string;
  }
  const odd: Odd[] = [
    {
      what: 'a wrong day in the title',
      from: 'Papers 2021-03-04',
      to: 'Papers 2021-13-04',
      key: 'readingWrongDay',
      at: 'title:',
    },
    {
      what: 'two days',
      from: 'hot-papers-2021-03-04',
      to: 'hot-papers-2021-03-05',
      key: 'readingDaysDiffer',
      at: 'title:',
    },
    {
      what: 'a negative count',
      from: 'retweets: 1234',
      to: 'retweets: -5',
      key: 'readingBadCount',
      at: '- retweets',
    },
    {
      what: 'a huge count',
      from: 'favorites: 56',
      to: 'favorites: 99999999999',
      key: 'readingBadCount',
      at: '- retweets',
    },
    {
      what: 'a count that is no number',
      from: '1234',
      to: '12x4',
      key: 'readingBadCount',
      at: '- retweets',
    },
    { what: 'a rounded count', from: '1234', to: '1.2k', key: 'readingBadCount', at: '- retweets' },
    {
      what: 'a wrong time',
      from: '03/05/2021 10',
      to: '13/05/2021 10',
      key: 'readingBadTime',
      at: '- retweets',
    },
    {
      what: 'an id that cannot be',
      from: 'abs/2103.02001',
      to: 'abs/2103.0200',
      key: 'readingBadId',
      at: '- links',
    },
    {
      what: 'an archive that never was',
      from: 'abs/2103.02001',
      to: 'abs/foo/0601001',
      key: 'readingBadId',
      at: '- links',
    },
    {
      what: 'a link to elsewhere',
      from: 'https://arxiv.org/pdf/2103.02001',
      to: 'https://evil.example/pdf/2103.02001',
      key: 'readingForeignLink',
      at: '- links',
    },
    {
      what: 'links to two papers',
      from: 'pdf/2103.02001',
      to: 'pdf/2103.02009',
      key: 'readingIdsDiffer',
      at: '- links',
    },
    { what: 'no link', from: /^- links.*02001\)$/m, to: '', key: 'readingNoPaper', at: '# 1.' },
    {
      what: 'a category that is none',
      from: '[cs.CV]',
      to: '[cs.XY]',
      key: 'readingUnknownCategory',
      at: '- [cs',
    },
    {
      what: 'markup for a category',
      from: '[stat.ML]',
      to: '[<b>]',
      key: 'readingBadCategory',
      at: '- [cs',
    },
    {
      what: 'a script in a title',
      from: '# 1. Made',
      to: '# 1. <script>alert(1)</script> Made',
      key: 'readingMarkup',
      at: '# 1.',
    },
    {
      what: 'an image in an abstract',
      from: 'We imagine',
      to: '<img src=x onerror=alert(1)>',
      key: 'readingMarkup',
      at: '# 1.',
    },
    {
      what: 'a script in a tweet',
      from: 'Our &quot;',
      to: '<script>alert(1)</script>',
      key: 'readingMarkup',
      at: '<blockquote',
    },
    {
      what: 'a script of somebody else',
      from: 'https://platform.twitter.com/widgets.js',
      to: 'https://evil.example/x.js',
      key: 'readingMarkup',
      at: '<script',
    },
    {
      what: 'a tweet that leads elsewhere',
      from: 'https://twitter.com/ada_l',
      to: 'https://evil.example/ada_l',
      key: 'readingForeignPost',
      at: '<blockquote',
    },
    {
      what: 'a tweet that would run a script',
      from: /https:\/\/twitter.com\/ada_l[^"]*/,
      to: 'javascript:alert(1)',
      key: 'readingForeignPost',
      at: '<blockquote',
    },
    {
      what: 'a tweet without an end',
      from: '</blockquote>',
      to: '',
      key: 'readingPostCut',
      at: '<blockquote',
    },
    {
      what: 'a tweet without a date',
      from: 'March 4, 2021',
      to: 'one day',
      key: 'readingPostDay',
      at: '<blockquote',
    },
    {
      what: 'a repeated number',
      from: '# 2. 3D',
      to: '# 1. 3D',
      key: 'readingRankRepeated',
      at: '# 1. 3D',
    },
    {
      what: 'number 0',
      from: '# 1. Made',
      to: '# 0. Made',
      key: 'readingRankRepeated',
      at: '# 0.',
    },
    {
      what: 'a line above the entries',
      from: '# 1.',
      to: 'Hello!\n\n# 1.',
      key: 'readingUnknownLine',
      at: 'Hello!',
    },
    {
      what: 'a line among the tweets',
      from: '</script>',
      to: '</script>\nHello!',
      key: 'readingUnknownLine',
      at: 'Hello!',
    },
    {
      what: 'a line among the counts',
      from: '- retweets: 1234',
      to: '- rewteets: 1234',
      key: 'readingUnknownLine',
      at: '- rewteets',
    },
    {
      what: 'lost characters',
      from: 'Çağla',
      to: '\ufffd\ufffdla',
      key: 'readingDamaged',
      at: '\ufffd',
    },
  ];

  it.each(odd)('$what', ({ from, to, key, at }) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(noted(readDigest(changed))).toContainEqual([lineOf(changed, at), key]);
  });

  it('and a count that is not sure stays absent', () => {
    const counts = (written: string) =>
      readDigest(text.replace('retweets: 1234', `retweets: ${written}`)).digest.entries[0]?.counts;
    expect(counts('-5')).toEqual({ favorites: 56 });
    expect(counts('1e3')).toEqual({ favorites: 56 });
    expect(counts('1,2345')).toEqual({ favorites: 56 });
    expect(counts('')).toEqual({ favorites: 56 });
    expect(counts('0')).toEqual({ retweets: 0, favorites: 56 });
  });

  it('and an entry without its line of counts has none', () => {
    const changed = text.replace(/^- retweets: 1234.*$/m, '');
    const [entry] = readDigest(changed).digest.entries;
    expect(entry).toMatchObject({ counts: {}, observedAt: null, arxivId: '2103.02001' });
  });

  it('and other tweets of the entry stay when one is lost', () => {
    const changed = text.replace('</blockquote>', '');
    const [entry] = readDigest(changed).digest.entries;
    expect(entry?.posts.map((post) => post.handle)).toEqual(['yamada']);
  });

  it('and markup is text', () => {
    const changed = text.replace('# 1. Made', '# 1. <b onclick="x">Made</b>');
    expect(readDigest(changed).digest.entries[0]?.title).toContain('<b onclick="x">Made</b>');
  });

  it('and the file names the day where the title names none that exists', () => {
    const wrong = text.replaceAll('2021-03-04', '2021-02-30');
    const result = readDigest(wrong, { day: '2021-03-04' });
    expect(result.digest.day).toBe('2021-03-04');
    expect(noted(result)).toEqual([[2, 'readingWrongDay']]);
  });

  it('and no file makes more warnings than anyone reads', () => {
    const many = text + '# 4. x\n- retweets: y\n'.repeat(1000);
    const { warnings } = readDigest(many);
    expect(warnings.length).toBeLessThan(250);
    expect(warnings.at(-1)?.key).toBe('readingMore');
  });
});

describe('a digest that was cut', { timeout: 60_000 }, () => {
  const whole = readDigest(text).digest;

  const isPartOf = (entry: Entry, right: Entry | undefined) =>
    right !== undefined &&
    right.rank === entry.rank &&
    right.title === entry.title &&
    right.observedAt === entry.observedAt &&
    right.counts.retweets === entry.counts.retweets &&
    right.counts.favorites === entry.counts.favorites &&
    right.abstract.startsWith(entry.abstract) &&
    entry.posts.every((post, i) => JSON.stringify(post) === JSON.stringify(right.posts[i]));

  it('anywhere has nothing that the whole one has not', () => {
    const wrong: number[] = [];
    for (let at = text.indexOf('---\n\n#'); at < text.length; at++) {
      for (const entry of readDigest(text.slice(0, at)).digest.entries) {
        const right = whole.entries.find(({ arxivId }) => arxivId === entry.arxivId);
        if (!isPartOf(entry, right)) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['in an abstract', 'We imagine a net', 'readingCut'],
    ['in a tweet', '&mdash; Ada', 'readingPostCut'],
    ['in a script', 'https://platform.twitter', 'readingCut'],
    ['in a title', '# 2. 3D Pict', 'readingNoPaper'],
    ['in a link', 'https://arxiv.org/abs/math/06', 'readingNoPaper'],
  ])('%s says so', (_, piece, key) => {
    const cut = text.slice(0, text.indexOf(piece) + piece.length);
    expect(noted(readDigest(cut)).map(([, found]) => found)).toContain(key);
  });
});
