import { describe, expect, it } from 'vitest';
import { codeLink, codeLinksIn } from '../../../../src/core/text/code-links.ts';
import { dayOfTweet, hostOf, tweetLink } from '../../../../src/core/text/post-links.ts';

describe('tweetLink', () => {
  const url = 'https://twitter.com/ada_l/status/1278861621432070150';

  it.each([
    `${url}?ref_src=twsrc%5Etfw`,
    'http://twitter.com/ada_l/status/1278861621432070150',
    'https://x.com/ada_l/status/1278861621432070150?s=20',
    'https://mobile.twitter.com/ada_l/status/1278861621432070150#m',
    'https://www.twitter.com/ada_l/statuses/1278861621432070150/photo/1',
    '//twitter.com/#!/ada_l/status/1278861621432070150',
  ])('reads %s as the one address', (href) => {
    expect(tweetLink(href)).toEqual({ url, handle: 'ada_l' });
  });

  it('knows links that name no account', () => {
    expect(tweetLink('https://twitter.com/i/web/status/12')).toEqual({
      url: 'https://twitter.com/i/web/status/12',
      handle: '',
    });
  });

  it.each([
    'https://twitter.com.example.org/a/status/1',
    'https://example.org/https://twitter.com/a/status/1',
    'https://twitter.com@example.org/a/status/1',
    'javascript:alert(1)//twitter.com/a/status/1',
    'https://twitter.com/a/status/x',
    'https://twitter.com/a',
    'https://nottwitter.com/a/status/1',
    '',
  ])('takes %j for none', (href) => {
    expect(tweetLink(href)).toBeNull();
  });
});

describe('dayOfTweet', () => {
  it('reads the time in the number', () => {
    expect(dayOfTweet('https://twitter.com/a/status/1278861621432070150')).toBe('2020-07-03');
    expect(dayOfTweet('https://twitter.com/a/status/20')).toBeNull();
  });
});

describe('hostOf', () => {
  it.each([
    ['https://evil.example/x', 'evil.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['//evil.example', 'evil.example'],
  ])('names %s as %s', (href, host) => {
    expect(hostOf(href)).toBe(host);
  });
});

describe('codeLinksIn', () => {
  it.each([
    ['Code: https://github.com/a/b.', ['https://github.com/a/b']],
    ['(https://github.com/a/b).', ['https://github.com/a/b']],
    ['at \\url{https://github.com/a/b}.', ['https://github.com/a/b']],
    ['http://github.com/a/b_c', ['https://github.com/a/b_c']],
    ['https://github.com/a/b\\_c', ['https://github.com/a/b_c']],
    ['on github.com/a/b, or', ['https://github.com/a/b']],
    ['see https://a.github.io/ and https://a.github.io/', ['https://a.github.io/']],
    [
      'https://github.com/a/b,https://gitlab.com/c/d',
      ['https://github.com/a/b', 'https://gitlab.com/c/d'],
    ],
    ['https://github.com/a/b/tree/x_(y)', ['https://github.com/a/b/tree/x_(y)']],
    ['https://github.com and https://github.com/', []],
    ['https://evil.example/github.com/a', []],
    ['https://github.com.evil.example/a/b', []],
    ['https://github.com@evil.example/a/b', []],
    ['mail me@github.com/x', []],
    ['javascript://github.com/a/b', []],
    ['', []],
  ])('in %j finds %j', (text, links) => {
    expect(codeLinksIn(text)).toEqual(links);
  });

  it.each([
    ['https://github.com/a/ some-repo/tree/main/x', ['https://github.com/a/some-repo/tree/main/x']],
    ['https://github.com/a/ some-repo.', ['https://github.com/a/some-repo']],
    ['https://github.com/a/ is where it lies.', ['https://github.com/a/']],
    ['https://github.com/a/ and', ['https://github.com/a/']],
    ['https://github.com/a/b is/was here', ['https://github.com/a/b']],
  ])('mends a link that a line break cut: %j', (text, links) => {
    expect(codeLinksIn(text)).toEqual(links);
  });
});

describe('codeLink', () => {
  it.each(['ftp://github.com/a/b', 'https://github.com:8080/a/b', 'github', 'https://t.co/x'])(
    'refuses %s',
    (href) => {
      expect(codeLink(href)).toBeNull();
    },
  );

  it.each([
    ['http://foo.github.io', 'https://foo.github.io'],
    ['HTTP://GitHub.com/A/b-Ü?x#y', 'https://GitHub.com/A/b-Ü?x#y'],
    ['https:\\\\github.com\\a\\b', 'https://github.com/a/b'],
  ])(
    'keeps %j as it is written, where a reader sees the host that a browser goes to',
    (href, link) => {
      expect(codeLink(href)).toBe(link);
    },
  );
});
