import { describe, expect, it } from 'vitest';
import { UnreadableDigest } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { fixture, HOT_PAPERS } from './fixture.ts';

const SIZE = 200_000;
/** The goal is 100 ms a MB; this is what tells a hang on a busy machine. */
const HANG = 2000;

const PIECES = [
  ...['[', '](', '<', '<a ', '<p', '&', '(@', '# 1. \n', '# 1. x\n- links:\n', '<blockquote>\n'],
  ...['<blockquote class="twitter-tweet">\n', '</blockquote>', '<script>\n', '- [cs.CV](x) | '],
  ...['retweets:', 'lang="', ' ', '\t', '\n', '\r', ', ', 'https://github.com/a/ ', '\\_', '### '],
  ...['### 1.a [ ](\n', '```\n', 'abs: \n', '**\n', '** @ **\n', '> ', '&mdash;', '(', '2021-02-1'],
  ...[
    '---\n',
    'title: a\n',
    '"',
    'Â°',
    'É”',
    '√',
    '“É',
    '\u00a0',
    '{"a":',
    '[{"paper":',
    '{"hits":[',
  ],
];

const whole = fixture(HOT_PAPERS);
const PLACES: [string, (piece: string) => string][] = [
  ['alone', (piece) => piece],
  ['in a title', (piece) => whole.replace('Made-Up', () => piece)],
  ['among authors', (piece) => whole.replace('Ada Lovelace', () => piece)],
  ['in a count', (piece) => whole.replace('1234', () => piece)],
  ['among categories', (piece) => whole.replace('- [cs.CV]', () => `- ${piece}[cs.CV]`)],
  ['in an abstract', (piece) => whole.replace('We imagine', () => piece)],
  ['in a tweet', (piece) => whole.replace('paper, 1', () => piece)],
  ['in an author of a tweet', (piece) => whole.replace('Ada (', () => piece)],
  ['at the end', (piece) => whole + piece],
  ['in a list of papers', (piece) => fixture('papers.md').replace('We imagine', () => piece)],
  [
    'in a tweet in words',
    (piece) => fixture('twitter-hot-papers.md').replace('Our paper', () => piece),
  ],
  ['in a heading of arXiv', (piece) => `# ArXiv ${piece} --${piece}`],
  ['below a heading of arXiv', (piece) => `# ArXiv cs.CV --Thu, 2 Apr 2020\n### 1.${piece}`],
];

describe('a fifth of a megabyte of one piece', { timeout: 120_000 }, () => {
  it.each(PLACES)('%s does not hang', (_, at) => {
    const slow: [string, number][] = [];
    for (const piece of PIECES) {
      const text = at(piece.repeat(SIZE / piece.length));
      const started = performance.now();
      try {
        readDigest(text);
      } catch (error) {
        if (!(error instanceof UnreadableDigest)) throw error;
      }
      const time = performance.now() - started;
      if (time > HANG) slow.push([piece, Math.round(time)]);
    }
    expect(slow).toEqual([]);
  });
});
