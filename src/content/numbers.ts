import type { Day, Instant } from '../core/digest.ts';
import { remember } from './remember.ts';

/** How names of badges and the panel write numbers and days in a locale. What was written is remembered. */
export interface Numbers {
  /** 2,427 */
  exact(count: number): string;
  /** 12 December 2020, in UTC like the digests. */
  day(when: Instant | Day): string;
}

export function numbersOf(locale: string): Numbers {
  const number = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    exact: remember((count) => number.format(count)),
    day: remember((when) => date.format(Date.parse(when))),
  };
}
