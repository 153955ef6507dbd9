import { expect, test } from 'vitest';
import { localDay } from '../../../src/core/local-day.ts';

test.each([
  [new Date(2021, 1, 12, 0, 0), '2021-02-12'],
  [new Date(2021, 1, 12, 23, 59, 59), '2021-02-12'],
  [new Date(2021, 11, 31, 23, 59), '2021-12-31'],
  [new Date(2021, 6, 1, 0, 1), '2021-07-01'],
])('%s is on %s where the reader is', (date, day) => expect(localDay(date)).toBe(day));
