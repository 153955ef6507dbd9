// @vitest-environment happy-dom
import '../fake-extension.ts';

import { expect, test } from 'vitest';
import type { Row } from '../../../../src/content/listing/rows.ts';
import { summaryOf } from '../../../../src/content/listing/summary.ts';
import type { LiveApi } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { Shown } from '../../../../src/core/visit.ts';
import { factsOf, HACKER_NEWS, standing } from '../badge-facts.ts';

const visit = (before: Shown | null) => ({
  translate: translatorOf({}),
  locale: 'en-GB',
  visit: { before: () => before } as LiveApi['visit'],
});
const live = visit(null);
const rows = (...badges: Row['badge'][]) => badges.map((badge) => ({ badge }) as Row);

test('says how many are discussed, and when and by whom was counted last', () => {
  const two = factsOf(standing({ at: '2020-12-14T08:00:00Z' }), HACKER_NEWS);
  expect(summaryOf(rows(factsOf(), null, two), live)).toEqual({
    discussed: 2,
    of: 3,
    since: '',
    counted: 'counted 14 Dec 2020 by Hot Papers and Hacker News',
    words: '2 of 3 papers are discussed, counted 14 Dec 2020 by Hot Papers and Hacker News',
  });
});

test('takes the day of the list where the time of counting is not known', () => {
  const listed = factsOf(standing({ at: '', day: '2020-12-11' }));
  expect(summaryOf(rows(listed), live).counted).toContain('11 Dec 2020');
});

test('of a page that nobody counted, only the number', () => {
  expect(summaryOf(rows(null), live)).toMatchObject({
    discussed: 0,
    of: 1,
    counted: '',
    words: '0 of 1 discussed',
  });
});

test('says how many papers are new and have risen since the last visit', () => {
  const shown = [factsOf(), { ...factsOf(), level: 2 as const }, null].map(
    (badge, at) => ({ id: `${at}`, badge }) as Row,
  );
  const at = new Date(2020, 0, 2, 9, 12).toISOString();
  const since = (levels: Record<string, number>) => summaryOf(shown, visit({ at, levels })).since;
  expect(since({})).toBe('2 new since 2 Jan 2020');
  expect(since({ 0: 3 })).toBe('1 new, 1 rising since 2 Jan 2020');
  expect(since({ 0: 4, 1: 1 })).toBe('1 rising since 2 Jan 2020');
  expect(since({ 0: 4, 1: 5 })).toBe('Nothing new since 2 Jan 2020');
});
