import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../../../src/core/digest.ts';
import {
  mergeMetadata,
  metadataOf,
  trustInBackup,
} from '../../../../src/store/writing/metadata.ts';

const DAY = '2026-11-20';

const said = (
  source: SourceId | 'listing',
  facts: { title?: string; authors?: string[] },
  day = DAY,
) => metadataOf({ title: '', authors: [], categories: [], abstract: '', ...facts }, source, day);

const LONG = Array.from({ length: 130 }, (_, index) => `Author ${index}`);
const CUT = [...LONG.slice(0, 100), 'et al.'];
const SHORTER_CUT = [...LONG.slice(0, 25), 'et al.'];

describe('a truncated list of authors', () => {
  test('does not replace a longer one, whatever their trust', () => {
    const known = said('hacker-news', { authors: LONG });
    const merged = mergeMetadata(known, said('listing', { authors: CUT }, '2026-11-21'));
    expect(merged.authors).toEqual(LONG);
  });

  test('is replaced by a longer one, whatever their trust', () => {
    const known = said('listing', { authors: CUT });
    expect(mergeMetadata(known, said('bluesky', { authors: LONG })).authors).toEqual(LONG);
  });

  test('stays if the other one is truncated earlier', () => {
    const lists = [said('listing', { authors: CUT }), said('listing', { authors: SHORTER_CUT })];
    const [one, other] = lists as [(typeof lists)[0], (typeof lists)[0]];
    expect(mergeMetadata(one, other).authors).toEqual(CUT);
    expect(mergeMetadata(other, one).authors).toEqual(CUT);
  });

  test('is used if nothing else is known', () => {
    expect(mergeMetadata(said('bluesky', {}), said('listing', { authors: CUT })).authors).toEqual(
      CUT,
    );
  });

  test('loses no name in any order of readings', () => {
    const readings = fc.array(fc.constantFrom(LONG, CUT, SHORTER_CUT, []), { minLength: 1 });
    const sources = fc.constantFrom<SourceId | 'listing'>('listing', 'hugging-face', 'bluesky');
    fc.assert(
      fc.property(readings, fc.array(sources, { minLength: 20, maxLength: 20 }), (lists, by) => {
        const merged = lists
          .map((authors, index) => said(by[index % 20] ?? 'listing', { authors }))
          .reduce(mergeMetadata);
        expect(merged.authors.length).toBe(Math.max(...lists.map(({ length }) => length)));
      }),
    );
  });
});

describe('metadata of a paper in a digest', () => {
  const digest = (source: SourceId) =>
    metadataOf(
      { title: 'True', authors: ['Ada', 'Bo', 'et al.'], categories: ['cs.CV'], abstract: '' },
      source,
      DAY,
    );
  const forged = metadataOf(
    { title: 'Forged', authors: ['Eve', 'Mallory', 'Oscar'], categories: ['cs.AI'], abstract: '' },
    'listing',
    '2026-11-24',
  );

  test.each(['hot-papers', 'papers', 'arxiv', 'hugging-face'] as const)(
    'of %s is not replaced by what a page says',
    (source) => {
      const { title, authors, categories } = digest(source);
      expect(mergeMetadata(digest(source), forged)).toMatchObject({ title, authors, categories });
    },
  );

  test('completes a truncated list of authors from a page', () => {
    const authors = ['Ada', 'Bo', 'Cy', 'Di'];
    const page = said('listing', { authors });
    expect(mergeMetadata(digest('hot-papers'), page).authors).toEqual(authors);
  });
});

describe('metadata that a script forged in a listing', () => {
  const TRUE = { title: 'A True Title of Widgets', authors: ['Ada', 'Bo', 'et al.'] };
  const story = said('hacker-news', { title: 'Widgets!' });
  const forged = (title: string) =>
    said('listing', { title, authors: ['Eve', 'Mallory', 'Oscar', 'Trent'] }, '2026-11-21');

  test.each([['A Forged Title'], ['True'], ['True Widgets']])(
    'as %s is replaced when the page is seen as it is',
    (title) => {
      const stuck = mergeMetadata(story, forged(title));
      expect(stuck.title).toBe(title);
      expect(mergeMetadata(stuck, said('listing', TRUE, '2026-11-21'))).toMatchObject(TRUE);
    },
  );

  test.each(['arxiv', 'hugging-face', 'papers', 'hot-papers'] as const)(
    'is replaced by what %s says, and of an earlier day as well',
    (source) => {
      const stuck = mergeMetadata(story, forged('A Forged Title'));
      expect(mergeMetadata(stuck, said(source, TRUE, '2021-01-01'))).toMatchObject(TRUE);
    },
  );

  test('gets the trust of a page if an earlier version stored the highest', () => {
    const { from: _, ...before } = forged('A Forged Title');
    const from = { title: '6:2021-02-15', authors: '6:2021-02-15' };
    expect(mergeMetadata({ ...before, from }, said('hot-papers', TRUE))).toMatchObject(TRUE);
    const kept = mergeMetadata({ ...before, from }, said('bluesky', { title: 'Widgets!' }));
    expect(kept.from).toEqual({ title: '2:2021-02-15', authors: '2:2021-02-15' });
    expect(trustInBackup(from)).toEqual({ title: '2:2021-02-15', authors: '2:2021-02-15' });
  });
});

describe('a title on a page', () => {
  const TITLE = 'Made-Up Widgets for Everybody';
  const known = said('hugging-face', { title: TITLE });

  test.each([
    [`[87] ${TITLE}`, 'a score before it'],
    [`${TITLE} Erfundene Dinge für alle`, 'a translation behind it'],
    ['Made-Up 🔍 Widgets for (42) Everybody', 'signs within it'],
  ])('%s does not replace the known one: %s', (title) => {
    expect(mergeMetadata(known, said('listing', { title }, '2026-11-21')).title).toBe(TITLE);
  });

  test('completes the title of a story', () => {
    const story = said('hacker-news', { title: 'Made-Up Widgets' });
    expect(mergeMetadata(story, said('listing', { title: TITLE })).title).toBe(TITLE);
  });
});

test('a story’s title does not replace an equally trusted one that came with authors', () => {
  const whole = said('bluesky', { title: 'Real Curves', authors: ['Ada Example'] }, '2026-11-19');
  const story = said('hacker-news', { title: 'Look at this' });
  expect(mergeMetadata(whole, story).title).toBe('Real Curves');
  expect(mergeMetadata(story, whole).title).toBe('Real Curves');
  const listed = said('listing', { title: 'The Title' });
  expect(mergeMetadata(whole, listed).title).toBe('The Title');
});
