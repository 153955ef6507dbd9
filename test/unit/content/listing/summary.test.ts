// @vitest-environment happy-dom
import '../fake-extension.ts';

import { expect, test } from 'vitest';
import type { Row } from '../../../../src/content/listing/rows.ts';
import { summaryOf } from '../../../../src/content/listing/summary.ts';
import type { Shared } from '../../../../src/content/shared.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import { factsOf, HACKER_NEWS, standing } from '../badge-facts.ts';

const shared = { translate: translatorOf({}), locale: 'en-GB' } as Shared;
const rows = (...badges: Row['badge'][]) => badges.map((badge) => ({ badge }) as Row);

test('says how many are talked about, and when and by whom was counted last', () => {
  const two = factsOf(standing({ at: '2020-12-14T08:00:00Z' }), HACKER_NEWS);
  const { count, when, who } = summaryOf(rows(factsOf(), null, two), shared);
  expect([count, when, who]).toEqual([
    '2 of 3',
    '· counted 14 Dec 2020',
    'by Hot Papers, Hacker News',
  ]);
});

test('takes the day of the list where the time of counting is not known', () => {
  const listed = factsOf(standing({ at: '', day: '2020-12-11' }));
  expect(summaryOf(rows(listed), shared).when).toContain('11 Dec 2020');
});

test('of a page that nobody counted, only the number', () => {
  expect(summaryOf(rows(null), shared)).toMatchObject({ count: '0 of 1', when: '', who: '' });
});
