import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLookUp } from '../../../src/sources/arxiv/api.ts';
import { SourceFailure } from '../../../src/sources/reading/failure.ts';

const ENTRY = `<entry><id>http://arxiv.org/abs/2611.03001v2</id>
<title>Words of Machines: a Title That Is
  Wrapped</title><summary> Machines &amp; words, for $n &lt; 3$. </summary>
<author><name>Ada Example</name></author>
<author><name>Bob Example</name><arxiv:affiliation>Example University</arxiv:affiliation></author>
<arxiv:primary_category term="cs.CL"/><category term="cs.CL"/><category term="cs.LG"/></entry>`;

const feed = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<feed xmlns="http://www.w3.org/2005/Atom">${body}</feed>`;

const PAPER = [
  '2611.03001',
  {
    title: 'Words of Machines: a Title That Is Wrapped',
    authors: ['Ada Example', 'Bob Example'],
    categories: ['cs.CL', 'cs.LG'],
    abstract: 'Machines & words, for $n < 3$.',
  },
];

it('reads papers, and leaves out what is none', () => {
  const odd = [
    '<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1</id><title>Error</title></entry>',
    ENTRY.replace('2611.03001v2', '../../etc/passwd'),
    ENTRY.replace(/<title>.*<\/title>/s, '<title> </title>'),
    ENTRY.replaceAll(/term="[^"]*"/g, 'term="&lt;script&gt;"'),
    ENTRY.replace('http://arxiv.org', 'http://evil.example'),
  ];
  expect(readLookUp(feed(ENTRY + odd.join('')))).toEqual([PAPER]);
  expect(readLookUp(feed(odd.join('')))).toBeNull();
});

it('puts the primary category first, wherever it is listed', () => {
  const entry = ENTRY.replace('primary_category term="cs.CL"', 'primary_category term="cs.LG"');
  const [paper] = readLookUp(feed(entry)) ?? [];
  expect(paper?.[1].categories).toEqual(['cs.LG', 'cs.CL']);
});

it('reads a paper without an abstract', () => {
  const [paper] = readLookUp(feed(ENTRY.replace(/<summary>.*<\/summary>/s, ''))) ?? [];
  expect(paper?.[1].abstract).toBe('');
});

it('keeps markup as text, and drops signs that turn the order of letters', () => {
  const [paper] = readLookUp(feed(ENTRY.replace('Words', '&lt;img src=x&gt;\u202eWords'))) ?? [];
  expect(paper?.[1].title).toMatch(/^<img src=x>Words of/);
});

const BOMB = `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

describe('refuses whole', () => {
  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><p>Busy<br>'],
    ['a sentence', 'Rate exceeded.'],
    ['half an answer', feed(ENTRY).slice(0, -30)],
    ['entities of its own', feed(ENTRY.replace('Words', '&b;'), BOMB)],
    [
      'a file from outside',
      feed(
        ENTRY.replace('Words', '&x;'),
        '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
    ],
    ['a nesting without end', feed('<a>'.repeat(200_000))],
  ])('%s', (_, text) => {
    expect(() => readLookUp(text)).toThrow(SourceFailure);
  });

  it('and says that the answer is no XML', () => {
    expect(() => readLookUp('Rate exceeded.')).toThrow(
      expect.objectContaining({
        status: 'changed',
        reason: { key: 'sourcesReasonUnknown', values: ['no XML'] },
      }),
    );
  });

  it('anything damaged: nothing else is ever thrown', () => {
    const whole = feed(ENTRY);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(30), fc.string(), (at, length, piece) => {
        try {
          readLookUp(whole.slice(0, at) + piece + whole.slice(at + length));
        } catch (error) {
          expect(error).toBeInstanceOf(SourceFailure);
        }
      }),
    );
  });
});
