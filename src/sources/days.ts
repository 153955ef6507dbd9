import type { Day } from '../core/digest.ts';

export const DAY_MS = 86_400_000;

/** The UTC day of a time in milliseconds. */
export function utcDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first millisecond of a UTC day. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** How many days a day lies back; negative in the future. */
export function ageOf(day: Day, now: number): number {
  return Math.round((startOf(utcDay(now)) - startOf(day)) / DAY_MS);
}

/** Today and the days before, latest first. */
export function lastDays(now: number, count: number): Day[] {
  return Array.from({ length: count }, (_, age) => utcDay(now - age * DAY_MS));
}
