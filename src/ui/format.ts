import { shownDay, startOf } from '../core/days.ts';
import type { Day, Instant } from '../core/digest.ts';
import { numberFormat, once } from './intl.ts';

/** `2,427` */
export function formatNumber(number: number, locale: string): string {
  return numberFormat(locale).format(number);
}

const changeFormat = once((locale) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }));

/** `+120` or `−3`: a change, with its sign. */
export function formatChange(change: number, locale: string): string {
  return changeFormat(locale).format(change);
}

const DAY_STYLES = {
  /** `11 Dec 2020` */
  plain: { day: 'numeric', month: 'short', year: 'numeric' },
  /** `Fri, 11 Dec 2020` */
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** `Friday, 11 December 2020` */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** `11 December` */
  inYear: { day: 'numeric', month: 'long' },
  /** `December 2020` */
  month: { month: 'long', year: 'numeric' },
} as const;

type DayStyle = keyof typeof DAY_STYLES;

const dayFormat = once(
  (locale, style) =>
    new Intl.DateTimeFormat(locale, { ...DAY_STYLES[style as DayStyle], timeZone: 'UTC' }),
);
const relativeFormat = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** Formats a day. Days have no time zone, so they are formatted in UTC. */
export function formatDay(day: Day, style: DayStyle, locale: string): string {
  return dayFormat(locale, style).format(startOf(day));
}

/** Formats an instant as a day in the user's time zone: `12 Dec 2020`. */
export function formatInstant(instant: Instant, locale: string): string {
  return formatDay(shownDay(instant), 'plain', locale);
}

/** The first use of `Intl` loads its data. A page calls this while it waits for something else. */
export function warmUp(locale: string): void {
  numberFormat(locale).format(0);
  formatDay('2000-01-01', 'plain', locale);
  formatDay('2000-01-01', 'short', locale);
}

const SPANS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** `9 hours ago`, `in 20 minutes`; `now` within one minute. */
export function formatRelative(instant: Instant, now: number, locale: string): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const format = relativeFormat(locale);
  for (const [unit, length] of SPANS) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** First day of the week, 1 (Monday) to 7. */
export function firstWeekday(locale: string): number {
  const described = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (described.getWeekInfo?.() ?? described.weekInfo)?.firstDay ?? 1;
}

/** The seven weekdays from the given one: narrow names to show, long names for screen readers. */
export function weekdays(first: number, locale: string): { short: string; long: string }[] {
  const short = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, first + index)).map((date) => ({
    short: short.format(date),
    long: long.format(date),
  }));
}
