import { describe, expect, test } from 'vitest';
import {
  type Place,
  placeFromHash,
  placeFromText,
  placeToHash,
  placeToText,
  START,
} from '../../../src/popup/place.ts';

const NOW = Date.parse('2026-08-14T12:00:00Z');
const HOUR = 3_600_000;
const place: Place = {
  view: 'week',
  day: '2020-12-11',
  query: 'au:"x y" & é#',
  all: true,
  scroll: 240,
};

describe('a stored place', () => {
  test('comes back', () => {
    const list = { ...place, query: '' };
    expect(placeFromText(placeToText(list, NOW), NOW + HOUR)).toEqual(list);
  });

  test('is the list without the search in it', () =>
    expect(placeFromText(placeToText(place, NOW), NOW + HOUR)).toEqual({
      ...place,
      query: '',
      scroll: 0,
    }));

  test('of an earlier version may have a search, which is left out', () =>
    expect(placeFromText(JSON.stringify({ ...START, query: 'nerf', at: NOW }), NOW)).toEqual(
      START,
    ));

  test('is forgotten after half a day', () =>
    expect(placeFromText(placeToText(place, NOW), NOW + 13 * HOUR)).toEqual(START));

  test.each([
    null,
    '',
    'null',
    '[]',
    '{"at":"now"}',
    `{"at":${NOW},"day":"2020-13-99","view":7,"scroll":"a"}`,
  ])('that is damaged is the start: %s', (text) => expect(placeFromText(text, NOW)).toEqual(START));
});

describe('an address', () => {
  test('names a place, whatever is searched for', () =>
    expect(placeFromHash(`#${placeToHash(place)}`)).toEqual({ ...place, scroll: 0 }));

  test('of the start is empty', () => expect(placeToHash(START)).toBe(''));

  test('with nonsense is the start', () =>
    expect(placeFromHash('#day=<script>&view=__proto__&all=yes')).toEqual(START));
});
