import { addDays, DAY_MS, startOf, utcDay } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DaySummary } from '../shared/messages.ts';

/** `2020-12` */
export type Month = string;

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

/** The weeks of a month as in a calendar; null for days outside the month. */
export function weeksOfMonth(month: Month, firstWeekday: number): (Day | null)[][] {
  const first = startOf(`${month}-01`);
  const lead = (new Date(first).getUTCDay() - firstWeekday + 7) % 7;
  const weeks: (Day | null)[][] = [];
  for (let start = first - lead * DAY_MS; ; start += 7 * DAY_MS) {
    const week = Array.from({ length: 7 }, (_, index) => utcDay(start + index * DAY_MS)).map(
      (day) => (monthOfDay(day) === month ? day : null),
    );
    if (week.every((day) => day === null)) return weeks;
    weeks.push(week);
  }
}

/** The months that have papers, oldest first. */
export function monthsOf(days: readonly DaySummary[]): Month[] {
  return [...new Set(days.map(({ day }) => monthOfDay(day)))].sort();
}

/** The next or previous month that has papers, or null. */
export function besideMonth(months: readonly Month[], month: Month, step: 1 | -1): Month | null {
  const candidates = months.filter((other) => (step === 1 ? other > month : other < month));
  return (step === 1 ? candidates[0] : candidates.at(-1)) ?? null;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day with papers that an arrow key leads to: the nearest one in its direction. */
export function dayBeside(
  days: readonly DaySummary[],
  from: Day,
  key: string,
  rightToLeft: boolean,
): Day | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const sideways = Math.abs(step) === 1;
  const wanted = addDays(from, sideways && rightToLeft ? -step : step);
  const known = days.map(({ day }) => day).sort();
  if (wanted > from) return known.find((day) => day >= wanted) ?? null;
  return known.findLast((day) => day <= wanted) ?? null;
}
