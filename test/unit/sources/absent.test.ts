import { describe, expect, it } from 'vitest';
import { customSource } from '../../../src/sources/custom.ts';
import { huggingFace } from '../../../src/sources/hugging-face.ts';

const TODAY = '2026-11-04';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);

describe('Hugging Face has no list yet', () => {
  const isAbsent = (status: number, sentence: string, day = TODAY) =>
    huggingFace.isAbsent?.({ status, sentence }, day, NOON);

  it('if it rejects the date of today', () => {
    expect(isAbsent(400, 'Invalid date')).toBe(true);
  });

  it('but fails if it rejects something else, another day, or in another way', () => {
    expect(isAbsent(400, 'Invalid limit')).toBe(false);
    expect(isAbsent(400, 'Update your client')).toBe(false);
    expect(isAbsent(400, 'Invalid date', '2026-11-03')).toBe(false);
    expect(isAbsent(500, 'Invalid date')).toBe(false);
  });
});

describe('an address of the user', () => {
  const source = customSource('https://example.org/{YYYY}-{MM}-{DD}.md');

  it('has no list where the file is missing or gone', () => {
    const isAbsent = (status: number) => source.isAbsent?.({ status, sentence: '' }, TODAY, NOON);
    expect([404, 410, 400, 403, 500].map(isAbsent)).toEqual([true, true, false, false, false]);
  });

  it('is asked from the first moment of a day on', () => {
    const start = Date.parse(`${TODAY}T00:00:00Z`);
    expect(source.requests(TODAY, start)).toEqual([`https://example.org/${TODAY}.md`]);
    expect(source.requests(TODAY, start - 1)).toEqual([]);
  });
});
