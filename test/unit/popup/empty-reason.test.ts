import { expect, test } from 'vitest';
import { emptyReason } from '../../../src/popup/empty-reason.ts';

const TODAY = '2021-03-10';

test.each([
  ['2021-03-05', 'popupEmptyWeekday'],
  ['2021-03-06', 'popupEmptySaturday'],
  ['2021-03-07', 'popupEmptySunday'],
  ['2021-03-08', 'popupEmptyWeekday'],
  [TODAY, 'popupEmptyToday'],
  ['2021-03-13', 'popupEmptyFuture'],
])('%s is empty because of %s', (day, reason) => {
  expect(emptyReason(day, TODAY)).toBe(reason);
});
