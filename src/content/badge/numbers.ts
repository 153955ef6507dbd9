import type { Day, Instant } from '../../core/digest.ts';
import { remember } from '../remember.ts';

/** How a badge writes numbers and days in a locale. What was written once is remembered. */
export interface Numbers {
  /** 2,427 */
  exact(count: number): string;
  /** 999, then 1k, 2.4k, 10.1k, 128k */
  short(count: number): string;
  /** 12 December 2020, in UTC like the digests. */
  day(when: Instant | Day): string;
}

export function numbersOf(locale: string): Numbers {
  const number = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const exact = remember((count: number) => number.format(count));
  return {
    exact,
    short(count) {
      if (count < 1000) return exact(count);
      const tenths = Math.round(count / 100);
      return `${exact(tenths < 1000 ? tenths / 10 : Math.round(count / 1000))}k`;
    },
    day: remember((when) => date.format(Date.parse(when))),
  };
}
