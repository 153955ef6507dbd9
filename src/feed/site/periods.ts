import type { Day } from '../../core/digest.ts';
import { groupBy } from '../../core/group-by.ts';
import { formatDay } from '../../ui/format.ts';
import { locale, t } from '../../ui/i18n.ts';
import {
  dayPage,
  mondayOf,
  monthPage,
  THIS_MONTH,
  THIS_WEEK,
  THIS_YEAR,
  weekPage,
  yearPage,
} from './addresses.ts';

/** A kind of period that has a page of its hottest papers. */
export interface Period {
  pageOf(day: Day): string;
  /** The most papers listed. */
  most: number;
  /** The page that always shows the latest period. */
  latest: string;
  /** Whether its page shows the calendar of its month. */
  hasCalendar: boolean;
  heading(day: Day): string;
  before(): string;
  after(): string;
  /** The pages of the shorter periods in it, without duplicates. */
  parts(days: readonly Day[]): { to: string; words: string }[];
}

export const PERIODS: readonly Period[] = [
  {
    pageOf: weekPage,
    most: 50,
    latest: THIS_WEEK,
    hasCalendar: false,
    heading: (day) => t('siteWeekOf', formatDay(mondayOf(day), 'plain', locale())),
    before: () => t('siteWeekBefore'),
    after: () => t('siteWeekAfter'),
    parts: (days) => days.map((day) => ({ to: dayPage(day), words: plain(day) })),
  },
  {
    pageOf: monthPage,
    most: 100,
    latest: THIS_MONTH,
    hasCalendar: true,
    heading: (day) => formatDay(day, 'month', locale()),
    before: () => t('popupMonthBefore'),
    after: () => t('popupMonthAfter'),
    parts: (days) =>
      once(
        days.map((day) => ({ to: weekPage(day), words: t('siteWeekOf', plain(mondayOf(day))) })),
      ),
  },
  {
    pageOf: yearPage,
    most: 100,
    latest: THIS_YEAR,
    hasCalendar: false,
    heading: (day) => day.slice(0, 4),
    before: () => t('siteYearBefore'),
    after: () => t('siteYearAfter'),
    parts: (days) =>
      once(days.map((day) => ({ to: monthPage(day), words: formatDay(day, 'month', locale()) }))),
  },
];

const plain = (day: Day): string => formatDay(day, 'plain', locale());

function once(links: readonly { to: string; words: string }[]): { to: string; words: string }[] {
  return [...new Map(links.map((link) => [link.to, link])).values()];
}

/** The days of each page of a period, in order. */
export function daysByPage(period: Period, days: readonly Day[]): Map<string, Day[]> {
  return groupBy(days, (day) => period.pageOf(day));
}
