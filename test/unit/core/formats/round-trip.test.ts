import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { digestIn } from './arbitrary.ts';
import { FIXTURES, fixture } from './fixture.ts';
import { type MarkdownId, PRINTERS } from './print.ts';

const FORMATS = Object.keys(PRINTERS) as MarkdownId[];

describe.each(FORMATS)('%s', { timeout: 60_000 }, (format) => {
  it('gives back every digest that was printed', () => {
    fc.assert(
      fc.property(digestIn(format), (digest) => {
        expect(readDigest(PRINTERS[format](digest)).digest).toEqual(digest);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(FIXTURES)('the fixture %s', (name) => {
  it('printed and read again is the same', () => {
    const { digest } = readDigest(fixture(name));
    const print = PRINTERS[digest.format as MarkdownId];
    const again = readDigest(print(digest)).digest;
    expect({ ...again, title: '' }).toMatchObject({ ...digest, title: '', entries: again.entries });
    expect(again.entries.map(({ arxivId, title, counts }) => ({ arxivId, title, counts }))).toEqual(
      digest.entries.map(({ arxivId, title, counts }) => ({ arxivId, title, counts })),
    );
  });
});
