import type { Day, Instant } from './digest.ts';

/*
 * Days and instants. The day of a digest is a name (`2021-02-12`) and is shown unchanged in every time zone. An instant
 * is always shown as the user's local day (`localDay`). Requests and schedules use UTC days.
 */

export const DAY_MS = 86_400_000;

/** The UTC day of a time in milliseconds. */
export function utcDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The day of a date in the user's time zone. Without `Intl`, whose first use takes 20 to 40 ms: pages call this before
 * their first frame.
 */
export function localDay(date: Date): Day {
  return utcDay(date.getTime() - date.getTimezoneOffset() * 60_000);
}

/** The day that a page shows: the local day of an instant, a day unchanged. */
export function shownDay(when: Instant | Day): Day {
  return when.includes('T') ? localDay(new Date(when)) : when;
}

/** The first millisecond of a UTC day. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that many days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return utcDay(startOf(day) + days * DAY_MS);
}

/** The latest day that has begun in any time zone, for a time in milliseconds. */
export function lastDayOnEarth(time: number): Day {
  return utcDay(time + DAY_MS);
}

/** How many UTC days ago a day was; negative in the future. */
export function ageOf(day: Day, now: number): number {
  return Math.round((startOf(utcDay(now)) - startOf(day)) / DAY_MS);
}

/** Today (UTC) and the days before, latest first. */
export function lastDays(now: number, count: number): Day[] {
  return Array.from({ length: count }, (_, age) => utcDay(now - age * DAY_MS));
}
