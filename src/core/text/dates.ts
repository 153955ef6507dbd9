import { startOf } from '../days.ts';
import type { Day, Instant } from '../digest.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const FIRST_YEAR = 1991;
const LAST_YEAR = 2099;

/** The day, or null if it does not exist. Years before arXiv began are mistakes. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (!(date >= 1 && date <= daysOf(year, month))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** A date as written, and its day; null if the day does not exist. */
export interface WrittenDay {
  written: string;
  day: Day | null;
}

/** The last date in the form 2021-02-12 or 2021/02/12 in a text: for a range, its last day. */
export function lastDayIn(text: string): WrittenDay | null {
  const dates = text.match(/(?<!\d)\d{4}([-/])\d{1,2}\1\d{1,2}(?!\d)/g);
  const written = dates?.at(-1);
  if (written === undefined) return null;
  const [year, month, date] = written.split(/[-/]/).map(Number);
  return { written, day: dayFrom(year ?? 0, month ?? 0, date ?? 0) };
}

/** The day in `July 3, 2020`, `3 Jul 2020`, `2020-07-03` or `2020年7月3日`; null for other texts. */
export function dayOfText(text: string): Day | null {
  const american = /^([a-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})$/i.exec(text);
  if (american !== null) return named(american[3], american[1], american[2]);
  const british = /^(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(text);
  if (british !== null) return named(british[3], british[2], british[1]);
  const numbers = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(text);
  return numbers === null
    ? null
    : dayFrom(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
}

function named(year = '', month = '', date = ''): Day | null {
  return dayFrom(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(date));
}

/** Whether a weekday (`Thu`) matches the day. */
export function isWeekdayOf(weekday: string, day: Day): boolean {
  const name = weekday.slice(0, 3).toLowerCase();
  return WEEKDAYS[new Date(startOf(day)).getUTCDay()] === name;
}

/** The instant in `12/31/2020 23:18:38` (month first, UTC) or `2020-12-31 23:18:38`; null for other texts. */
export function instantOfText(text: string): Instant | null {
  const [, date = '', clock = ''] = /^(\S+?)[ T](\d{2}:\d{2}:\d{2})Z?$/.exec(text) ?? [];
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock)) return null;
  const [, month, dayOfMonth, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date) ?? [];
  const day =
    year === undefined ? dayOfText(date) : dayFrom(Number(year), Number(month), Number(dayOfMonth));
  return day === null ? null : `${day}T${clock}Z`;
}
