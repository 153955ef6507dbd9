import { DAY_MS, localDay, startOf } from '../core/days.ts';
import type { Instant } from '../core/digest.ts';
import type { Growth } from '../core/growth.ts';
import type { Translate } from './texts.ts';

/** Formats past instants relative to `now` (milliseconds), in the user's time zone. */
export interface SinceWords {
  /** `9:12` of the same day, `yesterday`, `Monday`, `11 Dec 2020`. */
  day(when: Instant, now: number): string;
  /** The same with the time of day, for the last week: `yesterday 9:12`. */
  moment(when: Instant, now: number): string;
  /** `+120 since yesterday` */
  growth(growth: Growth, now: number): string;
}

/** From this many days on, a weekday would be ambiguous. */
const A_WEEK = 7;

export function sinceWords(translate: Translate, locale: string): SinceWords {
  const time = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
  const weekday = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long' }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const change = once(() => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }));

  const dayOf = (at: Date, days: number): string => {
    if (days === 0) return time().format(at);
    if (days === 1) return relative().format(-1, 'day');
    return days > 0 && days < A_WEEK ? weekday().format(at) : date().format(at);
  };
  const words: SinceWords = {
    day(when, now) {
      const at = new Date(when);
      return dayOf(at, daysBetween(at, now));
    },
    moment(when, now) {
      const at = new Date(when);
      const days = daysBetween(at, now);
      const day = dayOf(at, days);
      return days > 0 && days < A_WEEK ? translate('uiDayAndTime', day, time().format(at)) : day;
    },
    growth: ({ gain, since }, now) =>
      translate('uiGrowth', change().format(gain), words.day(since, now)),
  };
  return words;
}

function daysBetween(at: Date, now: number): number {
  return (startOf(localDay(new Date(now))) - startOf(localDay(at))) / DAY_MS;
}

/** Created on demand, because the first use takes 20 to 40 ms. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
